package io.bellwether.enrich.summary;

import io.bellwether.enrich.token.Words;
import java.util.List;

/**
 * How much each sentence says of its article. News says first what matters, so the place counts most; then what the
 * article is about (cosine with the whole, with the other sentences, with the headline); what earlier sentences said
 * already counts against it. One sentence that has to stand alone for a long text is chosen by its subject rather than
 * by its place; of a brief of a few sentences it is nearly always the first. The weights were found by random search on English news with three-sentence and one-sentence
 * summaries and on clusters of articles of one story.
 */
final class Salience {

    private static final double POSITION = 1.0;
    private static final double WHOLE = 0.706;
    private static final double OTHERS = 0.285;
    private static final double EARLIER = -0.219;
    private static final double HEADLINE = 2.0;
    private static final double REPEATED_TERMS = -0.0917;
    private static final double REPEATED_SHARE = 0.0756;
    private static final double LENGTH = 0.0736;
    private static final double QUOTATION = -0.0604;

    private static final double ALONE_SUBJECT = 1.018;
    private static final double ALONE_POSITION = 1.125;
    private static final double BRIEF_POSITION = 2;
    private static final int SHORT_TEXT = 4;
    private static final double LONG_TEXT = 6;

    /** Repeated terms of a usual sentence: words, and pairs of Han characters. */
    private static final double USUAL_TERMS = 12;

    private static final double USUAL_HAN_TERMS = 40;

    private final String text;
    private final List<SentenceBag> bags;
    private final double subjectFactor;
    private final double positionFactor;

    /**
     * Weighs the sentences of a text.
     *
     * @param wanted how many sentences the summary has, at least 1
     */
    Salience(String text, List<SentenceBag> bags, int wanted) {
        this.text = text;
        this.bags = bags;
        double alone = wanted > 1 ? 0 : Math.min(1, Math.max(0, (bags.size() - SHORT_TEXT) / LONG_TEXT));
        subjectFactor = 1 + ALONE_SUBJECT * alone;
        boolean brief = wanted == 1 && bags.size() <= SHORT_TEXT;
        positionFactor = brief ? BRIEF_POSITION : 1 / (1 + ALONE_POSITION * alone);
    }

    double[] of(Similarities similarities, SentenceBag headline) {
        double[] whole = similarities.withAll();
        double[] others = similarities.withOthers();
        double[] earlier = similarities.withEarlier();
        double[] withHeadline = similarities.with(headline);
        double mean = bags.stream().mapToInt(SentenceBag::size).average().orElse(1);
        double[] salience = new double[bags.size()];
        for (int i = 0; i < salience.length; i++) {
            SentenceBag bag = bags.get(i);
            double length = Math.min(2, bag.size() / mean) / 2;
            double subject = WHOLE * whole[i]
                    + OTHERS * others[i]
                    + REPEATED_TERMS * similarities.repeatedTerms(bag) / usualTerms(bag)
                    + REPEATED_SHARE * similarities.repeatedShare(bag)
                    + LENGTH * length;
            salience[i] = positionFactor * POSITION / Math.sqrt(1.0 + i)
                    + subjectFactor * subject
                    + HEADLINE * withHeadline[i]
                    + EARLIER * earlier[i]
                    + (hasQuotation(bag) ? QUOTATION : 0);
        }
        return salience;
    }

    private double usualTerms(SentenceBag bag) {
        return Words.isHan(text.charAt(bag.span().getStart())) ? USUAL_HAN_TERMS : USUAL_TERMS;
    }

    private boolean hasQuotation(SentenceBag bag) {
        for (int at = bag.span().getStart(); at < bag.span().getEnd(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\u201c') {
                return true;
            }
        }
        return false;
    }
}
