package io.bellwether.enrich.language;

/**
 * How much of each script is at the beginning of a text.
 *
 * @param script the script of most letters by weight; Han stands for Chinese and Japanese alike
 * @param letters how many letters are of that script
 * @param share that script's share of the letters by weight, 0 to 1
 * @param japanese how many letters only Japanese has
 */
record ScriptCount(Script script, int letters, double share, int japanese) {

    /** Letters that are counted: as far as the n-grams are read, and the page furniture before them. */
    private static final int MOST_LETTERS = 320;

    /** Japanese prose is at least half kana; a headline may have one particle among eight characters. */
    private static final double LEAST_JAPANESE = 0.08;

    static ScriptCount of(CharSequence text) {
        var letters = new LetterWeights();
        for (int at = 0; at < text.length() && letters.count() < MOST_LETTERS; at++) {
            char character = text.charAt(at);
            boolean rareHan =
                    Character.isHighSurrogate(character) && Character.isIdeographic(Character.codePointAt(text, at));
            letters.add(character, rareHan ? Script.HAN.number() : Script.numberOf(character));
        }
        return letters.sum();
    }

    /** The language, where the script alone decides it, else empty. */
    String language() {
        if (script == Script.HAN) {
            return japanese > LEAST_JAPANESE * letters ? "ja" : "zh";
        }
        return script.language();
    }
}
