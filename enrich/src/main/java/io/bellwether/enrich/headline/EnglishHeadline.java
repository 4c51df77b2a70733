package io.bellwether.enrich.headline;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Segmentation;
import java.util.List;

/**
 * The model of English bait: a logistic regression over {@link HeadlineFeatures}. Its weights were learned, strongly
 * regularised, from half of the headlines of Chakraborty et al. (ASONAM 2016, MIT licence; bait and news by outlet) with
 * a few thousand further news headlines of some two hundred outlets as plain ones; every headline comes a second time
 * without its capitals, so that words decide where a house's style does not. {@code HeadlineTraining}, among the tests,
 * made them. A label by outlet cannot tell a plain headline of a bait outlet, hence the regularisation, and hence the
 * patterns beside the probability: they say what a reader can see.
 */
final class EnglishHeadline {

    static final List<String> CLASSES = List.of(
            "second-person",
            "first-person",
            "demonstrative",
            "question-opener",
            "hyperbole",
            "casual",
            "news",
            "function");

    /** Log-odds set by hand: the outlets that the weights were learned from hardly print these marks. */
    private static final double EXCLAMATION = 0.6;

    private static final double QUESTION = 0.2;

    /** Fewer words than this are too little to be sure of anything. */
    private static final int ENOUGH_WORDS = 3;

    private final HeadlineFeatures features;
    private final EnglishPatterns patterns;
    private final HashedWeights weights = HashedWeights.resource("clickbait-en.bin", HeadlineFeatures.SLOTS);

    EnglishHeadline() {
        Lexicon lexicon = Lexicon.of(EnglishHeadline.class, "headline-en.txt");
        features = new HeadlineFeatures(new WordClasses(lexicon, CLASSES));
        patterns = new EnglishPatterns(lexicon);
    }

    /** 0 to 1; 0 without words. */
    double clickbait(Segmentation title) {
        if (title.words().isEmpty()) {
            return 0;
        }
        double logOdds = weights.logOdds(features.of(title))
                + (Marks.exclaims(title.text()) ? EXCLAMATION : 0)
                + (Marks.asks(title.text()) ? QUESTION : 0);
        double evidence = Math.min(1, title.words().size() / (double) ENOUGH_WORDS);
        return evidence / (1 + Math.exp(-logOdds));
    }

    List<String> patterns(Segmentation title) {
        return patterns.seen(title);
    }
}
