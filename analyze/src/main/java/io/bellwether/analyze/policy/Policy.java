package io.bellwether.analyze.policy;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Scores;
import io.bellwether.news.StoryRole;
import io.bellwether.schemas.ArticleSelection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Picks the articles that are worth a model's time. Reasons are the same for as long as they hold, so that an article that is refused again
 * for the same reason is not told of again.
 *
 * @param least scores that an article must reach
 * @param members whether others than a story's lead are asked about; its copies never are
 * @param selection languages, outlets and subjects; an empty list admits all
 * @param fewestCharacters of the text, white space excluded
 * @param mostCharacters of the text
 * @param maxAge oldest that it may be, by when it was taken in
 */
public record Policy(
        Thresholds least,
        boolean members,
        ArticleSelection selection,
        int fewestCharacters,
        int mostCharacters,
        Duration maxAge) {

    public Policy {
        if (fewestCharacters < 0 || mostCharacters < fewestCharacters) {
            throw new IllegalArgumentException("the fewest characters must be 0 or more and not above the most");
        }
    }

    /** Why the model is not asked about an article; empty when it is. */
    public Optional<String> refusal(ScoredArticle article, Instant now) {
        StoryRole role = article.getStory().getRole();
        if (role == StoryRole.DUPLICATE) {
            return Optional.of("a copy of another article of its story");
        }
        if (role == StoryRole.MEMBER && !members) {
            return Optional.of("not the lead of its story");
        }
        if (article.getIngestedAt().isBefore(now.minus(maxAge))) {
            return Optional.of("older than " + maxAge);
        }
        if (!selection.includes(article.getOutlet())) {
            return Optional.of("the outlet is not selected");
        }
        String language = article.getLanguage().getCode();
        if (!selection.languages().isEmpty() && !selection.languages().contains(language)) {
            return Optional.of("the language is not selected");
        }
        if (!hasTag(article)) {
            return Optional.of("no subject is selected");
        }
        return belowThreshold(article.getScores());
    }

    /** What only the text can tell. */
    public Optional<String> refusal(EnrichedArticle article) {
        int characters = article.getStatistics().getCharacters();
        if (characters < fewestCharacters) {
            return Optional.of("shorter than " + fewestCharacters + " characters");
        }
        return characters > mostCharacters
                ? Optional.of("longer than " + mostCharacters + " characters")
                : Optional.empty();
    }

    private boolean hasTag(ScoredArticle article) {
        return selection.tags().isEmpty()
                || article.getTags().stream()
                        .anyMatch(tag -> selection.tags().stream()
                                .anyMatch(wanted -> ArticleSelection.isWithin(tag.getId(), wanted)));
    }

    private Optional<String> belowThreshold(Scores scores) {
        if (scores.getHot().getValue() < least.hot()) {
            return Optional.of("Hot is below " + least.hot());
        }
        if (scores.getQuality().getValue() < least.quality()) {
            return Optional.of("Quality is below " + least.quality());
        }
        if (scores.getImpact().getValue() < least.impact()) {
            return Optional.of("Impact is below " + least.impact());
        }
        return scores.getOverall().getValue() < least.overall()
                ? Optional.of("Overall is below " + least.overall())
                : Optional.empty();
    }
}
