package io.bellwether.enrich.language;

import java.util.BitSet;

/** Weighs letters of several scripts against one another, one by one; for one text, in one thread. */
final class LetterWeights {

    /** A name in its own script, in brackets after the name, tells little about the text around it. */
    private static final int GLOSS_WEIGHT = 1;

    /**
     * The most that a word in Latin letters weighs. Names and products stand in Latin letters in texts of any script;
     * words that begin with a small letter are mostly those of a language.
     */
    private static final int CAPITALISED_WEIGHT = 3;

    private static final int LOWER_CASE_WEIGHT = 6;

    /**
     * Characters that only Japanese has: forms simplified in Japan in 1946 in another way than in China in 1956, and a
     * few made there. They tell a Japanese headline without kana.
     */
    private static final String JAPANESE_FORMS =
            "働込峠円気駅図広実売単県桜沢続発対経応関権験観戦読鉄済検険帰拡覚価労営歳総転伝団変毎様" + "楽歩銭仏処択収児乗圧塩壊専悪抜拠挙揺脳薬訳辺遅郷酔釈陥隠霊頼顕亜囲壱縄駆枠畑";

    private static final BitSet JAPANESE = bitsOf(JAPANESE_FORMS);

    private static final int LATIN = Script.LATIN.number();
    private static final int HAN = Script.HAN.number();
    private static final int KANA = Script.HIRAGANA.number();

    private final int[] letters = new int[Script.count()];
    private final int[] weights = new int[Script.count()];
    private int count;
    private int japanese;
    private int leftOfLatinWord;
    private boolean inLatinWord;
    private boolean inBrackets;

    /** How many letters were weighed. */
    int count() {
        return count;
    }

    /**
     * Weighs one more character.
     *
     * @param script its number, -1 for one that is no part of a word
     */
    void add(char character, int script) {
        if (script == LATIN) {
            addLatin(character);
        } else if (script >= 0) {
            weights[script] +=
                    inBrackets ? GLOSS_WEIGHT : Script.numbered(script).weight();
            japanese += isJapanese(character, script) ? 1 : 0;
        } else {
            inBrackets = isOpening(character) || (inBrackets && !isClosing(character));
        }
        if (script >= 0) {
            letters[script]++;
            count++;
        }
        inLatinWord = script == LATIN;
    }

    /** The heaviest script. */
    ScriptCount sum() {
        letters[HAN] += letters[KANA];
        weights[HAN] += weights[KANA];
        weights[KANA] = 0;
        int heaviest = HAN;
        int sum = 0;
        for (int script = 0; script < weights.length; script++) {
            sum += weights[script];
            heaviest = weights[script] > weights[heaviest] ? script : heaviest;
        }
        double share = sum == 0 ? 0 : (double) weights[heaviest] / sum;
        return new ScriptCount(Script.numbered(heaviest), letters[heaviest], share, japanese);
    }

    private void addLatin(char character) {
        if (!inLatinWord) {
            leftOfLatinWord = Character.isLowerCase(character) ? LOWER_CASE_WEIGHT : CAPITALISED_WEIGHT;
        }
        weights[LATIN] += leftOfLatinWord > 0 ? Script.LATIN.weight() : 0;
        leftOfLatinWord--;
    }

    private static boolean isJapanese(char character, int script) {
        return script == KANA || (script == HAN && JAPANESE.get(character));
    }

    private static BitSet bitsOf(String characters) {
        var bits = new BitSet();
        characters.chars().forEach(bits::set);
        return bits;
    }

    private static boolean isOpening(char character) {
        return character == '(' || character == '（' || character == '[' || character == '［';
    }

    private static boolean isClosing(char character) {
        return character == ')' || character == '）' || character == ']' || character == '］';
    }
}
