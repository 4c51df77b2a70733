package io.bellwether.analyze.gate.name;

import java.text.Normalizer;
import java.util.Locale;

/** Spellings of one word of a name brought together: capitals, accents, possessives, points of abbreviations. */
final class Spelling {

    private Spelling() {}

    /** The word without all that. */
    static String fold(String word) {
        String bare = word;
        if (bare.length() > 2 && (bare.endsWith("'s") || bare.endsWith("\u2019s") || bare.endsWith("'S"))) {
            bare = bare.substring(0, bare.length() - 2);
        }
        var folded = new StringBuilder(bare.length());
        String apart = Normalizer.normalize(bare, Normalizer.Form.NFD);
        for (int at = 0; at < apart.length(); at++) {
            char c = apart.charAt(at);
            if (Character.getType(c) != Character.NON_SPACING_MARK && c != '.' && c != '\'' && c != '\u2019') {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether two folded words are forms of one: plural, adjective ("Texas", "Texan"), or equal but for such an end. */
    static boolean isForm(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        int left = Math.max(one.length(), other.length()) - common;
        boolean longEnough = common >= 4 && left <= 3 && shorter - common <= 1;
        return one.equals(other) || (longEnough && isEnding(one, common) && isEnding(other, common));
    }

    private static boolean isEnding(String word, int from) {
        return switch (word.substring(from)) {
            case "", "s", "es", "n", "an", "ian", "ans", "ish", "ese", "i", "y", "ies", "a", "as", "e" -> true;
            default -> false;
        };
    }

    /** Whether a word begins with a capital. */
    static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether the letters of a word are all capitals, at least two. */
    static boolean isAcronym(String word) {
        int capitals = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            capitals += Character.isUpperCase(c) ? 1 : 0;
            if (Character.isLowerCase(c) && !(at == word.length() - 1 && c == 's')) {
                return false;
            }
        }
        return capitals > 1;
    }
}
