package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.TermIds;

/**
 * How likely a reader is to call a word of one English text a key word: odds of a logistic regression over frequency,
 * place and form. Its weights were learned on the news key phrases of Marujo et al. ("Key phrase extraction of lightly
 * filtered broadcast news", 2012), chosen by
 * readers, and rounded; adverbs, names and the longest words were then moved a little towards what a reader of news would
 * rather see. What is the same for every word of a text is left out.
 */
final class EnglishKeyword {

    private static final double FREQUENCY = 0.77;
    private static final double TWICE = 0.4;
    private static final double OFTEN = 0.2;
    private static final double SPREAD = -1.2;
    private static final double PLACE = -0.15;
    private static final double LENGTH = 0.21;
    private static final int LONGEST_THAT_COUNTS = 11;
    private static final double FOUR_LETTERS = -0.48;
    private static final double FIVE_LETTERS = -0.19;
    private static final double VERY_COMMON = -0.25;
    private static final double COMMON = -0.08;
    private static final double CAPITALS = -0.2;
    private static final double ACRONYM = 0.78;
    private static final double PLURAL = -0.19;
    private static final double ADVERB = -0.8;

    /** A word between function words is a term of its own, one between others rather a part of a term. */
    private static final double AFTER_GRAMMAR = 0.66;

    private static final double BEFORE_GRAMMAR = 0.5;

    /** What a word of the headline gains: set by hand, the texts that were learned from have no headlines. */
    private static final double IN_TITLE = 0.7;

    private static final double COMMON_IDF = 3.5;
    private static final double VERY_COMMON_IDF = 2;

    private final String text;
    private final int sentences;
    private final TermIds titleWords;

    EnglishKeyword(String text, int sentences, TermIds titleWords) {
        this.text = text;
        this.sentences = sentences;
        this.titleWords = titleWords;
    }

    double odds(Candidate word) {
        boolean inTitle = titleWords.find(TermIds.hash(text, word.start(), word.end())) >= 0;
        return Math.exp(frequency(word)
                + PLACE * Math.log(1.0 + word.place())
                + form(word)
                + CAPITALS * word.shareOfCapitals()
                + AFTER_GRAMMAR * word.shareAfterGrammar()
                + BEFORE_GRAMMAR * word.shareBeforeGrammar()
                + (inTitle ? IN_TITLE : 0));
    }

    private double frequency(Candidate word) {
        return FREQUENCY * Math.log(word.count())
                + (word.count() > 1 ? TWICE : 0)
                + (word.count() > 2 ? OFTEN : 0)
                + SPREAD * word.sentences() / sentences
                + (word.idf() < VERY_COMMON_IDF ? VERY_COMMON : word.idf() < COMMON_IDF ? COMMON : 0);
    }

    private double form(Candidate word) {
        double weight = LENGTH * Math.min(LONGEST_THAT_COUNTS, word.length());
        if (word.length() <= 5) {
            weight += word.length() == 5 ? FIVE_LETTERS : FOUR_LETTERS;
        }
        char last = text.charAt(word.end() - 1);
        boolean adverb = last == 'y' && text.charAt(word.end() - 2) == 'l';
        return weight + (last == 's' ? PLURAL : 0) + (adverb ? ADVERB : 0) + (isAcronym(word) ? ACRONYM : 0);
    }

    private boolean isAcronym(Candidate word) {
        for (int at = word.start(); at < word.end(); at++) {
            if (!Character.isUpperCase(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
