package io.bellwether.enrich.language;

import io.bellwether.news.LanguageGuess;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The beginning of a text as far as it tells about the language: letters in lower case, everything else one space.
 *
 * @param text at most {@value #LONGEST} characters
 * @param letters how many letters are in it
 * @param script the script of most letters
 * @param share that script's share of the letters by weight, 0 to 1
 * @param kana how many letters are Japanese syllables
 */
record LetterSample(String text, int letters, UnicodeScript script, double share, int kana) {

    private static final int LONGEST = 320;
    private static final int LONGEST_READ = 20_000;

    /** Japanese prose is at least half kana; a headline may have one particle among eight characters. */
    private static final double LEAST_KANA = 0.08;

    /** Scripts that one language of today's news is written in. */
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"));

    static LetterSample of(String text) {
        var kept = new StringBuilder(LONGEST);
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        int letters = 0;
        int end = Math.min(text.length(), LONGEST_READ);
        for (int at = 0; at < end && kept.length() < LONGEST; ) {
            int codePoint = text.codePointAt(at);
            if (isPartOfWord(codePoint)) {
                kept.appendCodePoint(Character.toLowerCase(codePoint));
            } else if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
            if (Character.isLetter(codePoint)) {
                letters++;
                counts.merge(UnicodeScript.of(codePoint), 1, Integer::sum);
            }
            at += Character.charCount(codePoint);
        }
        return of(kept.toString(), letters, counts);
    }

    /** The language, where the script alone decides it. */
    Optional<LanguageGuess> languageByScript() {
        if (script == UnicodeScript.HAN) {
            return Optional.of(LanguageDetector.guess(kana > LEAST_KANA * letters ? "ja" : "zh", share));
        }
        return Optional.ofNullable(BY_SCRIPT.get(script)).map(code -> LanguageDetector.guess(code, share));
    }

    private static LetterSample of(String kept, int letters, Map<UnicodeScript, Integer> counts) {
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        var merged = new EnumMap<>(counts);
        merged.remove(UnicodeScript.KATAKANA);
        merged.merge(UnicodeScript.HIRAGANA, kana, (old, all) -> all);
        int hanAndKana = kana + counts.getOrDefault(UnicodeScript.HAN, 0);
        var most = UnicodeScript.UNKNOWN;
        int heaviest = 0;
        int sum = 0;
        for (Map.Entry<UnicodeScript, Integer> entry : merged.entrySet()) {
            int weight = entry.getValue() * weight(entry.getKey());
            sum += weight;
            if (weight > heaviest) {
                heaviest = weight;
                most = entry.getKey();
            }
        }
        boolean eastAsian = most == UnicodeScript.HAN || most == UnicodeScript.HIRAGANA;
        int own = eastAsian ? hanAndKana * weight(most) : heaviest;
        return new LetterSample(kept, letters, most, sum == 0 ? 0 : (double) own / sum, kana);
    }

    /**
     * A Han character stands for a word or half of one, a Latin letter for a fifth: company names in Latin letters must
     * not turn a Chinese headline English.
     */
    private static int weight(UnicodeScript script) {
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL || script == UnicodeScript.HIRAGANA
                ? 3
                : 1;
    }

    private static boolean isPartOfWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || codePoint == '\'';
    }
}
