package io.bellwether.cli;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Heat;
import io.bellwether.news.Score;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Span;
import io.bellwether.news.Story;
import io.bellwether.schemas.Attention;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of one article's scores.
 *
 * @param story its story; empty when the story's record is not there yet
 * @param enriched its text; empty when that is no longer kept
 * @param now the reader's moment, for Hot
 */
record Explanation(ScoredArticle article, Optional<Story> story, Optional<EnrichedArticle> enriched, Instant now) {

    /** The scores by the names of the record, in its order. */
    Map<String, Score> scores() {
        var scores = new LinkedHashMap<String, Score>();
        scores.put("hot", article.getScores().getHot());
        scores.put("quality", article.getScores().getQuality());
        scores.put("impact", article.getScores().getImpact());
        scores.put("overall", article.getScores().getOverall());
        return scores;
    }

    /** Hot at the reader's moment; empty when nothing can be said. */
    OptionalDouble hotNow() {
        Heat heat = article.getScores().getHeat();
        return heat == null ? OptionalDouble.empty() : OptionalDouble.of(Attention.at(heat, now));
    }

    /** The words of the text at a place; empty when the text is gone or is another revision. */
    Optional<String> words(Span span) {
        return enriched.filter(text -> text.getContentHash().equals(article.getContentHash()))
                .map(EnrichedArticle::getText)
                .filter(text ->
                        span.getStart() >= 0 && span.getStart() < span.getEnd() && span.getEnd() <= text.length())
                .map(text -> text.substring(span.getStart(), span.getEnd()));
    }
}
