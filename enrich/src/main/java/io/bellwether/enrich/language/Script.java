package io.bellwether.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A writing system, as far as it tells about the language. Those with a code are written by one language of today's
 * news; the others need a closer look.
 */
enum Script {
    OTHER(1, ""),
    LATIN(1, ""),
    CYRILLIC(2, ""),
    ARABIC(2, ""),
    DEVANAGARI(2, ""),
    ETHIOPIC(3, ""),
    HAN(5, ""),
    HIRAGANA(5, ""),
    HANGUL(5, "ko"),
    GREEK(2, "el"),
    HEBREW(2, "he"),
    ARMENIAN(2, "hy"),
    GEORGIAN(2, "ka"),
    BENGALI(2, "bn"),
    GUJARATI(2, "gu"),
    GURMUKHI(2, "pa"),
    KANNADA(2, "kn"),
    MALAYALAM(2, "ml"),
    ORIYA(2, "or"),
    SINHALA(2, "si"),
    TAMIL(2, "ta"),
    TELUGU(2, "te"),
    THAI(2, "th"),
    LAO(2, "lo"),
    KHMER(2, "km"),
    MYANMAR(2, "my"),
    TIBETAN(2, "bo");

    private static final List<Script> ALL = List.of(values());

    /** By character: 0 when it is no part of a word, else the script's number and one. */
    private static final byte[] PART_OF_WORD = partOfWord();

    private final int weight;
    private final String language;

    Script(int weight, String language) {
        this.weight = weight;
        this.language = language;
    }

    /**
     * What one letter weighs against letters of another script. A Han character stands for a word or half of one, a
     * Latin letter for a fifth: company names in Latin letters must not turn a Chinese headline English. Latin letters
     * weigh least, because page furniture and names occur in Latin letters within texts of every script.
     */
    int weight() {
        return weight;
    }

    /** The ISO 639-1 code of the one language of this script; empty when there are several. */
    String language() {
        return language;
    }

    /** The number that counts and tables go by. */
    int number() {
        return ALL.indexOf(this);
    }

    /** Number of the script that a part of a word is of (a letter, or a mark that stands for a vowel), or -1. */
    static int numberOf(char character) {
        return PART_OF_WORD[character] - 1;
    }

    static Script numbered(int number) {
        return ALL.get(number);
    }

    static int count() {
        return ALL.size();
    }

    private static byte[] partOfWord() {
        var byUnicode = byUnicode();
        var table = new byte[Character.MAX_VALUE + 1];
        for (int character = 0; character < table.length; character++) {
            int type = Character.getType(character);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            if (mark || Character.isLetter(character)) {
                var script = byUnicode.getOrDefault(UnicodeScript.of(character), OTHER);
                table[character] = mark && script == OTHER ? 0 : (byte) (script.number() + 1);
            }
        }
        return table;
    }

    private static Map<UnicodeScript, Script> byUnicode() {
        var scripts = new EnumMap<UnicodeScript, Script>(UnicodeScript.class);
        for (Script script : ALL) {
            if (script != OTHER) {
                scripts.put(UnicodeScript.forName(script.name()), script);
            }
        }
        scripts.put(UnicodeScript.KATAKANA, HIRAGANA);
        return scripts;
    }
}
