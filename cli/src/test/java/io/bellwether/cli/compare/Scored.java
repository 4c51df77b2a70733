package io.bellwether.cli.compare;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Card;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Outlet;
import io.bellwether.news.Provenance;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Scores;
import io.bellwether.news.Signal;
import io.bellwether.news.Story;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.StoryRole;
import io.bellwether.schemas.TrustedRecords;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Scored records written for these tests. */
public final class Scored {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static {
        TrustedRecords.trust();
    }

    private Scored() {}

    /** An article with that Impact, all of it from one part. */
    public static ScoredArticle.Builder article(String id, String storyId, double impact) {
        return ScoredArticle.newBuilder()
                .setArticleId(id)
                .setOutlet(Outlet.newBuilder().setId("daily.example").build())
                .setTitle("Title of " + id)
                .setTitleLanguage(new LanguageGuess("en", 1.0))
                .setLanguage(new LanguageGuess("en", 1.0))
                .setEventTime(NOON)
                .setIngestedAt(NOON)
                .setCard(Card.newBuilder()
                        .setArticleId(id)
                        .setContentHash("hash")
                        .setProvenance(Provenance.newBuilder().build())
                        .build())
                .setScores(Scores.newBuilder()
                        .setHot(score(5))
                        .setQuality(score(60))
                        .setImpact(Score.newBuilder()
                                .setValue(impact)
                                .setComponents(List.of(part("figures", impact)))
                                .build())
                        .setOverall(score(30))
                        .setAsOf(NOON)
                        .setScorerVersion("1")
                        .build())
                .setStory(StoryPlace.newBuilder()
                        .setStoryId(storyId)
                        .setRole(StoryRole.LEAD)
                        .setSize(1)
                        .setFamilies(1)
                        .build())
                .setContentHash("hash")
                .setPipelineVersion("1");
    }

    static Story story(String id, String title) {
        return Story.newBuilder()
                .setStoryId(id)
                .setTitle(title)
                .setScorerVersion("1")
                .build();
    }

    static List<Signal> signals(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Signal("signal-" + i, values[i]))
                .toList();
    }

    static ScoreComponent part(String name, double contribution) {
        return ScoreComponent.newBuilder()
                .setName(name)
                .setValue(contribution)
                .setWeight(1)
                .setContribution(contribution)
                .setReason(new BilingualText("About <" + name + "> & more: " + contribution, "关于" + name))
                .build();
    }

    private static Score score(double value) {
        return Score.newBuilder().setValue(value).build();
    }
}
