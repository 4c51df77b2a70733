package io.bellwether.analyze.gate.name;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.enrich.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words that an alphabet marks as names by a capital or a digit: "Orrery Labs", "GPT-5", "iPhone". */
final class RunReader {

    private static final Set<String> JOINTS =
            Set.of("of", "de", "da", "van", "von", "al", "bin", "la", "le", "du", "der");
    private static final Pattern GENERATION = Pattern.compile("\\d{1,2}[GDKCV]");
    private static final int LONGEST_GAP = 1;
    private static final int HEADLINE_WORDS = 4;
    private static final double HEADLINE_SHARE = 0.7;

    private RunReader() {}

    static List<NameRun> read(Segmentation text) {
        var runs = new ArrayList<NameRun>();
        for (Sentence sentence : text.sentences()) {
            List<Word> words = text.words(sentence);
            boolean headline = isHeadline(text.text(), words);
            int at = 0;
            while (at < words.size()) {
                int end = endOfRun(text.text(), words, at);
                if (end > at) {
                    runs.add(run(text.text(), words, at, end, headline));
                }
                at = Math.max(end, at + 1);
            }
        }
        return runs;
    }

    private static NameRun run(String text, List<Word> words, int from, int to, boolean headline) {
        var names = new ArrayList<String>();
        for (Word word : words.subList(from, to)) {
            if (isName(text, word)) {
                names.add(word.in(text));
            }
        }
        boolean opening = from == 0 || opensQuotation(text, words.get(from).start());
        return new NameRun(words.get(from).start(), words.get(to - 1).end(), names, opening, headline);
    }

    private static boolean opensQuotation(String text, int start) {
        if (start == 0 || "“\"‘'(（:：-–—•".indexOf(text.charAt(start - 1)) >= 0) {
            return true;
        }
        return start > 1 && text.charAt(start - 1) == ' ' && ":：—–-•".indexOf(text.charAt(start - 2)) >= 0;
    }

    private static int endOfRun(String text, List<Word> words, int from) {
        int end = from;
        int at = from;
        while (at < words.size()) {
            Word word = words.get(at);
            boolean near =
                    at == from || (isJoined(text, words.get(at - 1), word) && !isPossessive(text, words.get(at - 1)));
            if (!near) {
                break;
            }
            if (isName(text, word)) {
                end = at + 1;
            } else if (at == from || !JOINTS.contains(word.in(text))) {
                break;
            }
            at++;
        }
        return end;
    }

    private static boolean isPossessive(String text, Word word) {
        return word.length() > 2
                && text.charAt(word.end() - 1) == 's'
                && "'\u2019".indexOf(text.charAt(word.end() - 2)) >= 0;
    }

    private static boolean isJoined(String text, Word one, Word next) {
        int gap = next.start() - one.end();
        if (gap > LONGEST_GAP) {
            boolean initial = gap == 2 && text.charAt(one.end()) == '.' && one.length() <= 3;
            return initial || text.startsWith(" & ", one.end());
        }
        return gap == 0
                || text.charAt(one.end()) == ' '
                || text.charAt(one.end()) == '-'
                || text.charAt(one.end()) == '·';
    }

    static boolean isName(String text, Word word) {
        if (word.kind() != Word.Kind.LETTERS) {
            return false;
        }
        boolean capital = false;
        for (int at = word.start(); at < word.end(); at++) {
            capital |= Character.isUpperCase(text.charAt(at));
        }
        return capital && !isScaledNumber(text, word);
    }

    /** "5G" is a name, "7B" and "10GW" are figures. */
    private static boolean isScaledNumber(String text, Word word) {
        return Character.isDigit(text.charAt(word.start()))
                && !GENERATION.matcher(word.in(text)).matches();
    }

    private static boolean isHeadline(String text, List<Word> words) {
        int long4 = 0;
        int capitals = 0;
        for (Word word : words) {
            if (word.kind() == Word.Kind.LETTERS && word.length() >= 4) {
                long4++;
                capitals += Spelling.isCapital(word.in(text)) ? 1 : 0;
            }
        }
        return long4 >= HEADLINE_WORDS && capitals >= HEADLINE_SHARE * long4;
    }
}
