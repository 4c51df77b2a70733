package io.bellwether.score.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * Highest value that a score may have while a flaw stands, each 0 to 100.
 *
 * @param titleOnly Quality of an article with no text
 * @param failedExtraction Quality when less than {@link QualityScorer#FAILED_COMPLETENESS} of the article was found
 * @param partialText Quality of a text known to be cut short (paywall, truncated, script-only)
 * @param lowQuality Impact of an article whose Quality is under {@link ImpactScorer#LOW_QUALITY}
 * @param clickbait Impact of an article whose headline is surely bait
 * @param uncorroborated Impact of what a single family of no standing reports
 */
public record CapLimits(
        double titleOnly,
        double failedExtraction,
        double partialText,
        double lowQuality,
        double clickbait,
        double uncorroborated) {

    /** The limits when none are configured. */
    public static CapLimits defaults() {
        return new CapLimits(20, 40, 70, 45, 55, 80);
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        check(problems, "title-only", titleOnly);
        check(problems, "failed-extraction", failedExtraction);
        check(problems, "partial-text", partialText);
        check(problems, "low-quality", lowQuality);
        check(problems, "clickbait", clickbait);
        check(problems, "uncorroborated", uncorroborated);
        return problems;
    }

    private static void check(List<String> problems, String name, double limit) {
        if (!(limit >= 0 && limit <= 100)) {
            problems.add("cap " + name + " = " + limit + ": must be 0 to 100");
        }
    }
}
