package io.bellwether.benchmarks.eval.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Agreement of two texts by their bags of four-token shingles, as scrapinghub's article-extraction-benchmark counts it:
 * tokens are runs of letters, digits, numbers and underscores with their case, a text of fewer tokens is one shingle,
 * and the three counts of a text are divided by their sum.
 *
 * @param matched share of shingles that both have
 * @param wrong share that only the prediction has
 * @param missed share that only the label has
 * @param exact whether the token lists are the same
 */
public record ShingleScore(double matched, double wrong, double missed, boolean exact) {

    private static final int SHINGLE = 4;

    /** Compares. */
    public static ShingleScore of(String predicted, String labelled) {
        List<String> found = tokens(predicted);
        List<String> wanted = tokens(labelled);
        Bag foundBag = shingles(found);
        Bag wantedBag = shingles(wanted);
        double matched = foundBag.common(wantedBag);
        double wrong = foundBag.size() - matched;
        double missed = wantedBag.size() - matched;
        double sum = matched + wrong + missed;
        return new ShingleScore(matched / sum, wrong / sum, missed / sum, found.equals(wanted));
    }

    private static Bag shingles(List<String> tokens) {
        Bag bag = Bag.of(tokens, SHINGLE);
        if (bag.size() == 0) {
            bag.add(tokens);
        }
        return bag;
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        int start = -1;
        for (int at = 0; at <= text.length(); ) {
            int codePoint = at < text.length() ? text.codePointAt(at) : ' ';
            boolean inToken = isInToken(codePoint);
            if (inToken && start < 0) {
                start = at;
            } else if (!inToken && start >= 0) {
                tokens.add(text.substring(start, at));
                start = -1;
            }
            at += Character.charCount(codePoint);
        }
        return tokens;
    }

    /** What {@code \w} means to the benchmark's own code. */
    private static boolean isInToken(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || codePoint == '_'
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
