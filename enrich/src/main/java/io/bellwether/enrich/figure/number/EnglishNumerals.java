package io.bellwether.enrich.figure.number;

import io.bellwether.enrich.figure.number.EnglishNumberWords.NumberWord;
import io.bellwether.enrich.figure.number.EnglishNumberWords.Role;
import io.bellwether.enrich.token.Neighbours;
import io.bellwether.news.Comparison;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in English words: "twenty-five", "three hundred and five", "half a million", "hundreds of millions",
 * "two-thirds". A plural magnitude counts as the magnitude it names.
 */
final class EnglishNumerals {

    private static final int LONGEST_WORD = 12;
    private static final String AND_A_HALF = " and a half";
    private static final Set<String> HALF_AFTER =
            Set.of("than", "about", "nearly", "almost", "over", "around", "roughly");
    /** "the southern half of": a place or a time rather than a share. */
    private static final Set<String> PART_BEFORE = Set.of(
            "the",
            "first",
            "second",
            "other",
            "southern",
            "northern",
            "eastern",
            "western",
            "top",
            "bottom",
            "upper",
            "lower",
            "latter",
            "back",
            "front",
            "one",
            "this",
            "that");

    private static final Set<String> VAGUE = Set.of("several", "few");

    private final EnglishNumberWords words;

    EnglishNumerals(EnglishNumberWords words) {
        this.words = words;
    }

    /** A word of the text. */
    private record Piece(int start, int end, String word) {}

    @Nullable
    Numeral at(String text, int from, int to) {
        Piece first = words.opensAt(text, from, to) ? piece(text, from, to) : null;
        if (first == null) {
            return null;
        }
        if (first.word().equals("a") || first.word().equals("an") || VAGUE.contains(first.word())) {
            return afterArticle(text, first, to);
        }
        NumberWord word = words.get(text, first.start(), first.end());
        if (word == null) {
            return null;
        }
        return switch (word.role()) {
            case UNIT, TENS -> sum(text, first, word, to);
            case PLURAL -> plural(text, first, word, to);
            case FRACTION -> half(text, first, word, to);
            case SCALE -> null;
        };
    }

    private @Nullable Numeral afterArticle(String text, Piece article, int to) {
        Piece next = next(text, article, to);
        NumberWord word = next == null ? null : words.get(text, next.start(), next.end());
        if (next == null || word == null) {
            return null;
        }
        if (word.role() == Role.SCALE) {
            Numeral scaled = scales(text, article.start(), next, word.value(), to);
            return VAGUE.contains(article.word()) ? scaled.withBound(Comparison.AT_LEAST) : scaled;
        }
        boolean share = word.role() == Role.FRACTION
                && !VAGUE.contains(article.word())
                && (isFollowedByOf(text, next, to)
                        || Neighbours.wordBefore(text, 0, article.start()).equals("by"));
        return share ? Numeral.share(article.start(), next.end(), 100 / word.value(), Numeral.Style.WORDS) : null;
    }

    private static boolean isFollowedByOf(String text, Piece piece, int to) {
        Piece after = next(text, piece, to);
        return after != null && after.word().equals("of");
    }

    /** "dozens", "tens of thousands", "hundreds of millions". */
    private Numeral plural(String text, Piece first, NumberWord word, int to) {
        double value = word.value();
        Piece last = first;
        for (Piece of = next(text, last, to); of != null && of.word().equals("of"); of = next(text, last, to)) {
            Piece more = next(text, of, to);
            NumberWord magnitude = more == null ? null : words.get(text, more.start(), more.end());
            if (more == null || magnitude == null || magnitude.role() != Role.PLURAL) {
                break;
            }
            value *= magnitude.value();
            last = more;
        }
        return Numeral.of(first.start(), last.end(), value, value, Numeral.Style.WORDS)
                .withBound(Comparison.AT_LEAST);
    }

    /** "half a million", "half of". */
    private @Nullable Numeral half(String text, Piece first, NumberWord word, int to) {
        Piece next = next(text, first, to);
        if (word.value() != 2 || next == null || !first.word().equals("half")) {
            return null;
        }
        String before = Neighbours.wordBefore(text, 0, first.start());
        if (PART_BEFORE.contains(before)) {
            return null;
        }
        if (next.word().equals("of") || HALF_AFTER.contains(before)) {
            return Numeral.share(first.start(), first.end(), 50, Numeral.Style.WORDS);
        }
        Piece scale = next.word().equals("a") ? next(text, next, to) : next;
        NumberWord magnitude = scale == null ? null : words.get(text, scale.start(), scale.end());
        if (scale == null || magnitude == null || magnitude.role() != Role.SCALE) {
            return null;
        }
        double value = magnitude.value() / 2;
        return Numeral.of(first.start(), scale.end(), value, magnitude.value(), Numeral.Style.WORDS);
    }

    private Numeral sum(String text, Piece first, NumberWord word, int to) {
        double value = word.value();
        Piece last = first;
        if (word.role() == Role.TENS) {
            Piece next = next(text, last, to);
            NumberWord unit = next == null ? null : words.get(text, next.start(), next.end());
            if (next != null && unit != null && unit.role() == Role.UNIT && unit.value() > 0 && unit.value() < 10) {
                value += unit.value();
                last = next;
            }
        }
        if (text.startsWith(AND_A_HALF, last.end()) && last.end() + AND_A_HALF.length() <= to) {
            int end = last.end() + AND_A_HALF.length();
            return Numeral.of(first.start(), end, value + 0.5, 1, Numeral.Style.WORDS);
        }
        Numeral share = share(text, first, last, value, to);
        return share != null ? share : scales(text, first.start(), last, value, to);
    }

    /** "two-thirds", "three quarters of". */
    private @Nullable Numeral share(String text, Piece first, Piece last, double value, int to) {
        Piece next = next(text, last, to);
        NumberWord word = next == null ? null : words.get(text, next.start(), next.end());
        if (next != null && word != null && word.role() == Role.FRACTION && value < word.value()) {
            boolean joined = text.charAt(last.end()) == '-';
            boolean plain = word.value() == 4 || (value == 1 && !joined);
            return plain && !joined && !isFollowedByOf(text, next, to)
                    ? null
                    : Numeral.share(first.start(), next.end(), 100 * value / word.value(), Numeral.Style.WORDS);
        }
        return null;
    }

    /** Magnitudes after a small number, and the smaller rest: "three hundred and five thousand two hundred". */
    private Numeral scales(String text, int start, Piece last, double leading, int to) {
        NumberWord lastWord = words.get(text, last.start(), last.end());
        boolean onScale = lastWord != null && lastWord.role() == Role.SCALE;
        double total = 0;
        double group = leading;
        double largest = onScale ? leading : 1;
        Piece end = last;
        boolean afterScale = onScale;
        while (true) {
            Piece next = next(text, end, to);
            if (next != null && afterScale && next.word().equals("and")) {
                next = next(text, next, to);
            }
            NumberWord word = next == null ? null : words.get(text, next.start(), next.end());
            if (next == null || word == null || word.role() == Role.PLURAL || word.role() == Role.FRACTION) {
                break;
            }
            if (word.role() == Role.SCALE) {
                group = group * word.value();
                largest = Math.max(largest, word.value());
                if (word.value() >= 1e3) {
                    total += group;
                    group = 0;
                }
                afterScale = true;
            } else if (afterScale || isTensThenUnit(group, word)) {
                group += word.value();
                afterScale = false;
            } else {
                break;
            }
            end = next;
        }
        return Numeral.of(start, end.end(), total + group, largest, Numeral.Style.WORDS);
    }

    private static boolean isTensThenUnit(double group, NumberWord word) {
        return word.role() == Role.UNIT && word.value() < 10 && group >= 20 && group % 10 == 0;
    }

    private static @Nullable Piece piece(String text, int from, int to) {
        int end = from;
        while (end < to && end - from <= LONGEST_WORD && isLetter(text.charAt(end))) {
            end++;
        }
        boolean whole = end > from && end - from <= LONGEST_WORD && (end >= to || !Character.isDigit(text.charAt(end)));
        return whole ? new Piece(from, end, text.substring(from, end).toLowerCase(Locale.ROOT)) : null;
    }

    /** The next word, after one space or hyphen. */
    private static @Nullable Piece next(String text, Piece before, int to) {
        int at = before.end();
        boolean joined = at + 1 < to && (text.charAt(at) == ' ' || text.charAt(at) == '-');
        return joined ? piece(text, at + 1, to) : null;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
