package io.bellwether.reader.live;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Tag;
import io.bellwether.reader.view.View;
import io.bellwether.schemas.ArticleSelection;
import io.bellwether.schemas.Attention;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the scored stream, as small as a list shows it.
 *
 * @param partition of the topic
 * @param offset in the partition
 * @param articleId the record's key
 * @param article what it says; null when the article was withdrawn
 */
public record LiveRecord(
        int partition,
        long offset,
        String articleId,
        @Nullable Summary article) {

    /**
     * An article in a few words.
     *
     * @param storyId its story
     * @param role in the story: LEAD, MEMBER or DUPLICATE
     * @param title in its own language
     * @param language of the text
     * @param url of the source; null when unknown
     * @param outlet id of its outlet
     * @param family publisher family, or the outlet's id
     * @param tags ids of its subjects
     * @param eventTime its place in time
     * @param heat attention without a clock; 0 when nothing can be said
     * @param halfLife of attention, milliseconds; 0 when nothing can be said
     * @param quality 0 to 100
     * @param impact 0 to 100
     * @param revision from 1
     */
    public record Summary(
            String storyId,
            String role,
            String title,
            String language,
            @Nullable String url,
            String outlet,
            String family,
            List<String> tags,
            Instant eventTime,
            double heat,
            long halfLife,
            double quality,
            double impact,
            int revision) {

        public Summary {
            tags = List.copyOf(tags);
        }

        /** Attention at a moment, 0 to 100. */
        public double hot(Instant now) {
            return halfLife == 0 ? 0 : Attention.at(heat, (double) halfLife, Attention.millis(now));
        }
    }

    /** A record of the topic; null for a withdrawal. */
    public static LiveRecord of(int partition, long offset, String articleId, @Nullable ScoredArticle article) {
        return new LiveRecord(partition, offset, articleId, article == null ? null : summary(article));
    }

    /** Whether a view shows it; a withdrawal concerns every view. */
    public boolean isIn(View view, Instant now) {
        var told = article;
        if (told == null) {
            return true;
        }
        return (view.languages().isEmpty() || view.languages().contains(told.language()))
                && (view.outlets().isEmpty()
                        || view.outlets().contains(told.outlet())
                        || view.outlets().contains(told.family()))
                && (view.tags().isEmpty() || told.tags().stream().anyMatch(tag -> isWanted(tag, view)))
                && view.floors().admit(told.hot(now), told.quality(), told.impact());
    }

    private static boolean isWanted(String tag, View view) {
        return view.tags().stream().anyMatch(wanted -> ArticleSelection.isWithin(tag, wanted));
    }

    private static Summary summary(ScoredArticle article) {
        var scores = article.getScores();
        var heat = scores.getHeat();
        var outlet = article.getOutlet();
        return new Summary(
                article.getStory().getStoryId(),
                article.getStory().getRole().name(),
                article.getTitle(),
                article.getLanguage().getCode(),
                article.getUrl(),
                outlet.getId(),
                outlet.getFamily() == null ? outlet.getId() : outlet.getFamily(),
                article.getTags().stream().map(Tag::getId).toList(),
                article.getEventTime(),
                heat == null ? 0 : heat.getValue(),
                heat == null ? 0 : heat.getHalfLife(),
                scores.getQuality().getValue(),
                scores.getImpact().getValue(),
                article.getRevision());
    }
}
