package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.schemas.StoryNow;
import io.bellwether.schemas.TrustedRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An archive that comes in long after the fact, beside a live stream. The commands read the clock, so the test does. */
class BackfillIT {

    private static final String QUAKE = "An earthquake killed 900 people in Veldmark on Saturday, the interior ministry"
            + " said. Rescue teams may need days to reach the villages in the Orrin valley. About 40,000 people are"
            + " homeless, and the airport of Halden is closed.";
    private static final String FERRY = "A ferry ran aground off Port Anselm this morning with 212 people aboard, the"
            + " coast guard said. All of them were brought ashore by noon. The harbour master blamed fog and a broken"
            + " radar.";

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @TempDir
    Path temporary;

    @BeforeAll
    static void trust() {
        TrustedRecords.trust();
    }

    @Test
    void shouldTellAnArchivesStoriesByTheirOwnTimeAndLeaveTheLiveRankingAlone() throws Exception {
        var stack = Stack.withTopics("backfill.", 2, Map.of());
        Instant now = Instant.now();
        stack.publish(List.of(
                live("ferry-1", "wire.example", "Ferry runs aground off Port Anselm", now.minus(Duration.ofHours(2))),
                live("ferry-2", "daily.example", "Ferry aground off Port Anselm", now.minus(Duration.ofHours(1)))));
        stack.process();
        var scored = stack.latest(stack.cluster().topics().articlesScored());
        var stories = stack.latest(stack.cluster().topics().stories());
        String hottest = hottest(stack);

        Path archive = Files.writeString(temporary.resolve("archive.jsonl"), String.join("\n", archive()) + "\n");
        assertThat(Bellwether.run(stack.arguments("ingest", archive.toString())))
                .isZero();
        stack.process();

        assertThat(stack.latest(stack.cluster().topics().articlesScored())).containsAllEntriesOf(scored);
        assertThat(stack.latest(stack.cluster().topics().stories())).containsAllEntriesOf(stories);
        assertThat(hottest(stack)).as("the live ranking").isEqualTo(hottest).contains("Port Anselm");
        assertThat(told(stack, Instant.now()).values())
                .satisfiesExactlyInAnyOrder(ferry -> assertThat(ferry.hot()).isGreaterThan(1), quake -> {
                    assertThat(quake.story().getSize()).isEqualTo(3);
                    assertThat(quake.story().getLastReport()).isEqualTo(Instant.parse("2024-03-02T15:00:00Z"));
                    assertThat(quake.hot()).as("hot now").isLessThan(0.01);
                    assertThat(quake.phase()).isEqualTo("fading");
                });
        assertThat(asOf(stack)).contains(Instant.parse("2024-03-02T15:00:00Z"));
    }

    private static List<String> archive() {
        return List.of(
                line("https://wire.example/quake", "Earthquake kills 900 in Veldmark", "2024-03-02T12:00:00Z", ""),
                line("https://daily.example/quake", "Veldmark earthquake kills 900", "2024-03-02T14:00:00Z", ""),
                line(
                        "https://post.example/quake",
                        "Earthquake in Veldmark kills 900",
                        "2024-03-02T15:00:00Z",
                        " Schools stay shut until Thursday."));
    }

    private static String line(String url, String title, String published, String more) {
        return "{\"url\":\"" + url + "\",\"title\":\"" + title + "\",\"content\":\"" + QUAKE + more
                + "\",\"publishedAt\":\"" + published + "\"}";
    }

    private static RawArticle live(String id, String outlet, String title, Instant time) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://" + outlet + "/" + id)
                .setOutlet(Outlet.newBuilder().setId(outlet).build())
                .setTitle(title)
                .setContent(FERRY)
                .setPublishedAt(time)
                .setIngestedAt(time)
                .build();
    }

    /** Stories that are hot now, without the number, which falls while the test runs. */
    private String hottest(Stack stack) {
        output.clear();
        assertThat(Bellwether.run(stack.arguments("stories", "--hot", "1", "--format", "json")))
                .isZero();
        return output.out().replaceAll("\"hotNow\":[0-9.]+", "");
    }

    private static Map<String, StoryNow> told(Stack stack, Instant now) {
        var told = new TreeMap<String, StoryNow>();
        RecordTopic.stories(stack.cluster()).latest(StartPoint.EARLIEST, (Story story) -> {
            if (story.getAliasOf() == null) {
                told.put(story.getStoryId(), StoryNow.of(story, now));
            }
            return true;
        });
        return told;
    }

    private static List<Instant> asOf(Stack stack) {
        var times = new java.util.ArrayList<Instant>();
        RecordTopic.scored(stack.cluster())
                .latest(
                        StartPoint.EARLIEST,
                        (ScoredArticle article) -> times.add(article.getScores().getAsOf()));
        return times;
    }
}
