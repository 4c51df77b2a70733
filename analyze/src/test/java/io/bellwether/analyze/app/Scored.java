package io.bellwether.analyze.app;

import io.bellwether.news.Card;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Provenance;
import io.bellwether.news.Score;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Scores;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.StoryRole;
import java.time.Instant;
import java.util.List;

/** Scored records as the score app would write them. */
final class Scored {

    private Scored() {}

    static ScoredArticle of(EnrichedArticle article, StoryRole role, double overall) {
        return of(article, role, overall, article.getEventTime());
    }

    static ScoredArticle of(EnrichedArticle article, StoryRole role, double overall, Instant lastReport) {
        return ScoredArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setOutlet(article.getOutlet())
                .setTitle(article.getTitle())
                .setTitleLanguage(article.getTitleLanguage())
                .setLanguage(article.getLanguage())
                .setEventTime(article.getEventTime())
                .setIngestedAt(article.getIngestedAt())
                .setCard(Card.newBuilder()
                        .setArticleId(article.getArticleId())
                        .setContentHash(article.getContentHash())
                        .setProvenance(Provenance.newBuilder().build())
                        .build())
                .setScores(Scores.newBuilder()
                        .setHot(score(overall))
                        .setQuality(score(overall))
                        .setImpact(score(overall))
                        .setOverall(score(overall))
                        .setAsOf(lastReport)
                        .setScorerVersion("1")
                        .build())
                .setStory(StoryPlace.newBuilder()
                        .setStoryId("s-" + article.getArticleId())
                        .setRole(role)
                        .setSize(1)
                        .setFamilies(1)
                        .build())
                .setTags(article.getTags())
                .setContentHash(article.getContentHash())
                .setPipelineVersion("1")
                .build();
    }

    private static Score score(double value) {
        return new Score(value, List.of(), List.of(), 0.0, null, null);
    }
}
