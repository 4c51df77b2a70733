package io.bellwether.analyze.gate.name;

import java.util.Locale;

/**
 * How alike two names sound, one read in Pinyin and one spelled in an alphabet, by their consonants: Chinese writes
 * foreign names by sound, with a vowel where it has none and l for r.
 */
final class Sounds {

    private static final double NEAR = 0.4;
    private static final double WEAK = 0.5;

    private Sounds() {}

    /** 0 to 1: 1 when all consonants agree; 0 when one of the names has none. */
    static double alike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        double[] costs = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            costs[j] = costs[j - 1] + dropped(other.charAt(j - 1));
        }
        for (int i = 1; i <= one.length(); i++) {
            double diagonal = costs[0];
            costs[0] += dropped(one.charAt(i - 1));
            for (int j = 1; j <= other.length(); j++) {
                double replaced = diagonal + replaced(one.charAt(i - 1), other.charAt(j - 1));
                diagonal = costs[j];
                double left = costs[j - 1] + dropped(other.charAt(j - 1));
                double up = costs[j] + dropped(one.charAt(i - 1));
                costs[j] = Math.min(replaced, Math.min(left, up));
            }
        }
        return Math.max(0, 1 - costs[other.length()] / Math.max(one.length(), other.length()));
    }

    private static double dropped(char c) {
        return "LHNW".indexOf(c) >= 0 ? WEAK : 1;
    }

    private static double replaced(char one, char other) {
        if (one == other) {
            return 0;
        }
        String pair = one < other ? "" + one + other : "" + other + one;
        return switch (pair) {
            case "KS", "MN", "FW", "HK", "BW", "BF", "DS", "SY", "HW" -> NEAR;
            default -> 1;
        };
    }

    /** Consonants of a syllable of Pinyin. */
    static String ofSyllable(String syllable) {
        if (syllable.isEmpty()) {
            return "";
        }
        if (syllable.equals("er")) {
            return "L";
        }
        String first = switch (syllable.charAt(0)) {
            case 'b', 'p' -> "B";
            case 'm' -> "M";
            case 'f' -> "F";
            case 'd', 't' -> "D";
            case 'n' -> "N";
            case 'l', 'r' -> "L";
            case 'g', 'k' -> "K";
            case 'h' -> "H";
            case 'j', 'q', 'x', 'z', 'c', 's' -> "S";
            case 'w' -> "W";
            default -> "";
        };
        return syllable.endsWith("n") || syllable.endsWith("ng") ? first + "N" : first;
    }

    /** Consonants of a word in an alphabet. */
    static String ofWord(String folded) {
        String word = folded.toLowerCase(Locale.ROOT)
                .replace("ph", "f")
                .replace("tch", "s")
                .replace("sch", "s")
                .replace("ch", "s")
                .replace("sh", "s")
                .replace("th", "t")
                .replace("ck", "k")
                .replace("gh", "g")
                .replace("wr", "r")
                .replace("kn", "n")
                .replace("x", "ks");
        var sounds = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char sound = sound(word, at);
            boolean doubled = at > 0 && word.charAt(at) == word.charAt(at - 1);
            if (sound != ' ' && !doubled) {
                sounds.append(sound);
            }
        }
        return sounds.toString();
    }

    private static char sound(String word, int at) {
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        return switch (word.charAt(at)) {
            case 'b', 'p' -> 'B';
            case 'm' -> 'M';
            case 'f' -> 'F';
            case 'd', 't' -> 'D';
            case 'n' -> 'N';
            case 'l', 'r' -> 'L';
            case 'c' -> "eiy".indexOf(next) >= 0 ? 'S' : 'K';
            case 'g' -> "eiy".indexOf(next) >= 0 ? 'S' : 'K';
            case 'k', 'q' -> 'K';
            case 'h' -> at == 0 ? 'H' : ' ';
            case 'j', 's', 'z' -> 'S';
            case 'v', 'w' -> 'W';
            default -> ' ';
        };
    }
}
