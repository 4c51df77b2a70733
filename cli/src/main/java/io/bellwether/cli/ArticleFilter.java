package io.bellwether.cli;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Tag;
import io.bellwether.schemas.ArticleSelection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which scored articles a user wants to see. */
final class ArticleFilter implements Predicate<ScoredArticle> {

    @Option(names = "--min-hot", paramLabel = "N", description = "Hot at least N, 0 to 100.")
    private double minHot;

    @Option(names = "--min-quality", paramLabel = "N", description = "Quality at least N, 0 to 100.")
    private double minQuality;

    @Option(names = "--min-impact", paramLabel = "N", description = "Impact at least N, 0 to 100.")
    private double minImpact;

    @Option(
            names = "--tag",
            paramLabel = "T",
            description = "With this subject or one below it, e.g. ai or ai.models. May be repeated: any of them.")
    private List<String> tags = List.of();

    @Option(names = "--lang", paramLabel = "L", description = "In this language, e.g. en or zh.")
    private @Nullable String language;

    @Option(names = "--outlet", paramLabel = "ID", description = "From this outlet.")
    private @Nullable String outlet;

    @Option(names = "--no-duplicates", description = "Without copies of other articles.")
    private boolean noDuplicates;

    @Override
    public boolean test(ScoredArticle article) {
        var scores = article.getScores();
        return scores.getHot().getValue() >= minHot
                && scores.getQuality().getValue() >= minQuality
                && scores.getImpact().getValue() >= minImpact
                && (language == null
                        || language.equalsIgnoreCase(article.getLanguage().getCode()))
                && (outlet == null || outlet.equals(article.getOutlet().getId()))
                && !(noDuplicates && article.getStory().getDuplicateOf() != null)
                && (tags.isEmpty() || tags.stream().anyMatch(tag -> isTagged(article.getTags(), tag)));
    }

    /** Whether one of the tags is this subject or one below it. */
    static boolean isTagged(List<Tag> tags, String wanted) {
        return tags.stream().anyMatch(tag -> ArticleSelection.isWithin(tag.getId(), wanted));
    }
}
