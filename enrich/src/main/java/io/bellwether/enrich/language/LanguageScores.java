package io.bellwether.enrich.language;

import java.util.Arrays;

/** What the n-grams of a text say for each language; for one text, in one thread. */
final class LanguageScores {

    /** Letters that are read: three lines of print; more change nothing but the time. */
    private static final int MOST_LETTERS = 256;

    /** Letters that are read in any case: the first words may be a name or a place. */
    private static final int LEAST_LETTERS = 48;

    /**
     * Natural logarithm by which one word can set a language back: a foreign name or a quotation must not outweigh all
     * other words.
     */
    private static final double WORST_WORD = 20;

    /** Natural logarithm by which the best language must lead so that reading on cannot change the answer. */
    private static final double DECIDED = 30;

    /**
     * What a letter or border adds in a language that the model does not know. Measured on sentences of the languages it
     * knows best: 99 of 100 add more than 11.6 a letter in their own language; in the nearest other one half of them add
     * less than 11.9, those without a close relative less than 11.
     */
    private static final double UNKNOWN = 11;

    private final NgramModel model;
    private final int[] scores;
    private final LanguageSums word;
    private int letters;

    /** The last symbols of the word that is being read, how many of them count, and how long the word is so far. */
    private long window;

    private int length;
    private int wordSymbols;

    private LanguageScores(NgramModel model) {
        this.model = model;
        this.scores = new int[model.languages().size()];
        this.word = new LanguageSums(scores.length);
    }

    /** Reads the letters of one script at the beginning of a text. */
    static LanguageScores of(CharSequence text, Script script, NgramModel model) {
        var scores = new LanguageScores(model);
        scores.read(text, script.number());
        return scores;
    }

    /** The score of a language by its number, as a natural logarithm against that of an unknown language. */
    double of(int language) {
        return scores[language] * model.unit();
    }

    private void read(CharSequence text, int script) {
        startWord();
        for (int at = 0; at < text.length() && letters < MOST_LETTERS; at++) {
            char character = text.charAt(at);
            if (Script.numberOf(character) == script) {
                add(model.symbol(Character.toLowerCase(character)));
                letters++;
            } else if (wordSymbols > 0) {
                endWord();
                if (letters > LEAST_LETTERS && isDecided()) {
                    return;
                }
            }
        }
        endWord();
    }

    private void startWord() {
        window = NgramModel.BORDER;
        length = 1;
        wordSymbols = 0;
    }

    private void add(int symbol) {
        window = (window << NgramModel.SYMBOL_BITS) | symbol;
        length = symbol == 0 ? 0 : Math.min(length + 1, NgramModel.ORDER);
        wordSymbols++;
        model.add(window, length, word);
    }

    private void endWord() {
        if (wordSymbols == 0) {
            return;
        }
        add(NgramModel.BORDER);
        int[] sums = word.unpacked();
        int best = 0;
        for (int sum : sums) {
            best = Math.max(best, sum);
        }
        int least = best - (int) (WORST_WORD / model.unit());
        int unknown = (int) (wordSymbols * UNKNOWN / model.unit());
        for (int language = 0; language < scores.length; language++) {
            scores[language] += Math.max(sums[language], least) - unknown;
        }
        Arrays.fill(sums, 0);
        startWord();
    }

    private boolean isDecided() {
        int best = 0;
        int second = 0;
        for (int score : scores) {
            second = Math.max(second, Math.min(best, score));
            best = Math.max(best, score);
        }
        return (best - second) * model.unit() > DECIDED;
    }
}
