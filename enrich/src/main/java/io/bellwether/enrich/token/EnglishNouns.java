package io.bellwether.enrich.token;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells English plural nouns from other words by their form and by short lists. */
public final class EnglishNouns {

    private static final String FILE = "english-nouns.tsv";
    private static final Set<String> IRREGULAR = Table.words(EnglishNouns.class, FILE, "plural");
    private static final Set<String> NO_NOUNS = Table.words(EnglishNouns.class, FILE, "singular");
    private static final Set<String> STOPS = Table.words(EnglishNouns.class, FILE, "stop");
    private static final int LONGEST_WORD = 30;

    private EnglishNouns() {}

    /** Whether a word in lower case is a plural noun by its form. */
    public static boolean isPlural(String word) {
        if (IRREGULAR.contains(word)) {
            return true;
        }
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's' || NO_NOUNS.contains(word)) {
            return false;
        }
        return !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is") && !word.endsWith("ous");
    }

    /** Whether a word in lower case cannot stand inside a noun phrase. */
    public static boolean isStop(String word) {
        return STOPS.contains(word);
    }

    /** Whether one of the next three words is a plural noun, as in "5m active users". */
    public static boolean isPluralAt(String text, int from, int to) {
        int at = from;
        for (int count = 0; count < 3 && at < to; count++) {
            String word = word(text, at, to);
            if (word == null || isStop(word)) {
                return false;
            }
            if (isPlural(word)) {
                return true;
            }
            at += word.length() + 1;
        }
        return false;
    }

    /** The word in lower case that starts here with a letter; null when none does or it is too long. */
    public static @Nullable String word(String text, int from, int to) {
        int end = from;
        while (end < to && end - from <= LONGEST_WORD && isWordPart(text, end, from)) {
            end++;
        }
        return end == from || end - from > LONGEST_WORD
                ? null
                : text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isWordPart(String text, int at, int from) {
        char c = text.charAt(at);
        boolean wordLetter = at == from ? Character.isLetter(c) : Character.isLetterOrDigit(c) || c == '-';
        return wordLetter && !Words.isHan(c);
    }
}
