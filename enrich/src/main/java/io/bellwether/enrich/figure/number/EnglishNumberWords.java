package io.bellwether.enrich.figure.number;

import io.bellwether.enrich.token.TermTrie;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of English numerals. */
public final class EnglishNumberWords {

    /** What a number word does in a numeral. */
    enum Role {
        UNIT,
        TENS,
        SCALE,
        PLURAL,
        FRACTION
    }

    /** A number word: its part and its value. */
    record NumberWord(Role role, double value) {}

    /** A number word in the text. */
    record Found(int end, double value) {}

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private final TermTrie<NumberWord> words;
    private final TermTrie<NumberWord> openers;
    private final TermTrie<Double> attachedScales;
    private final TermTrie<Double> spacedScales;

    /** Whether a word in small letters is a numeral below a hundred by itself. */
    public static boolean isNumeral(String word) {
        return UNITS.contains(word) || TENS.contains(word);
    }

    EnglishNumberWords() {
        var builder = new TermTrie.Builder<NumberWord>(true);
        for (int value = 0; value < UNITS.size(); value++) {
            builder.add(UNITS.get(value), new NumberWord(Role.UNIT, value));
        }
        for (int i = 0; i < TENS.size(); i++) {
            builder.add(TENS.get(i), new NumberWord(Role.TENS, (i + 2) * 10));
        }
        addScale(builder, "dozen", 12);
        addScale(builder, "hundred", 1e2);
        addScale(builder, "thousand", 1e3);
        addScale(builder, "million", 1e6);
        addScale(builder, "billion", 1e9);
        addScale(builder, "trillion", 1e12);
        builder.add("tens", new NumberWord(Role.PLURAL, 10));
        addFraction(builder, "half", "halves", 2);
        addFraction(builder, "third", "thirds", 3);
        addFraction(builder, "quarter", "quarters", 4);
        addFraction(builder, "fifth", "fifths", 5);
        addFraction(builder, "sixth", "sixths", 6);
        addFraction(builder, "seventh", "sevenths", 7);
        addFraction(builder, "eighth", "eighths", 8);
        addFraction(builder, "tenth", "tenths", 10);
        words = builder.build();
        for (String article : List.of("a", "an", "several", "few")) {
            builder.add(article, new NumberWord(Role.UNIT, 1));
        }
        openers = builder.build();
        attachedScales = scales("k K=1e3 m M mn mln mm=1e6 b B bn=1e9 t T tn trn=1e12");
        spacedScales = scales("thousand=1e3 million mln mn m=1e6 billion bn b=1e9 trillion tn trn=1e12 hundred=1e2 "
                + "dozen=12 lakh=1e5 crore=1e7");
    }

    /** Whether a numeral could start here: with a number word, an article or "several". */
    boolean opensAt(String text, int at, int to) {
        return openers.longest(text, at, to) != null;
    }

    @Nullable
    NumberWord get(String text, int from, int to) {
        return words.get(text.substring(from, to));
    }

    /** A magnitude at this place; letters alone ("m", "B") count only right beside the digits. */
    @Nullable
    Found scaleAt(String text, int from, int to, boolean attached) {
        if (from >= to) {
            return null;
        }
        if (attached) {
            var letters = longestInWord(attachedScales, text, from, to);
            if (letters != null) {
                return letters;
            }
        }
        var word = longestInWord(spacedScales, text, from, to);
        return word == null || (!attached && word.end() - from < 2) ? null : word;
    }

    private static @Nullable Found longestInWord(TermTrie<Double> scales, String text, int from, int to) {
        int end = from;
        while (end < to && end - from < 9 && Character.isLetter(text.charAt(end)) && text.charAt(end) < 0x80) {
            end++;
        }
        boolean border = end >= to || !Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) > 0x2E80;
        if (end == from || !border) {
            return null;
        }
        String word = text.substring(from, end);
        Double scale = scales.get(end - from > 2 ? word.toLowerCase(Locale.ROOT) : word);
        return scale == null ? null : new Found(end, scale);
    }

    private static void addScale(TermTrie.Builder<NumberWord> builder, String word, double value) {
        builder.add(word, new NumberWord(Role.SCALE, value)).add(word + "s", new NumberWord(Role.PLURAL, value));
    }

    private static void addFraction(TermTrie.Builder<NumberWord> builder, String one, String many, int parts) {
        builder.add(one, new NumberWord(Role.FRACTION, parts)).add(many, new NumberWord(Role.FRACTION, parts));
    }

    private static TermTrie<Double> scales(String table) {
        var builder = new TermTrie.Builder<Double>(false);
        int from = 0;
        String[] words = table.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            int cut = words[i].indexOf('=');
            if (cut > 0) {
                double value = Double.parseDouble(words[i].substring(cut + 1));
                words[i] = words[i].substring(0, cut);
                for (; from <= i; from++) {
                    builder.add(words[from], value);
                    builder.add(Character.toUpperCase(words[from].charAt(0)) + words[from].substring(1), value);
                }
            }
        }
        return builder.build();
    }
}
