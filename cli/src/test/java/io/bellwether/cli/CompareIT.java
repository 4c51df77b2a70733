package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.news.Story;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.CanonicalUrl;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.TrustedRecords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Comparing generations and telling an article's history, on a revised, a withdrawn and a copied article. */
class CompareIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String QUAKE = "https://wire.example/quake";
    private static final String QUAKE_ID =
            CanonicalUrl.of(QUAKE).map(CanonicalUrl::articleId).orElseThrow();
    private static final String TEXT =
            "An earthquake killed 900 people in Veldmark on Monday, the interior ministry said."
                    + " Rescue teams may need days to reach the villages. About 40,000 people are homeless.";
    private static final String SECRET = "Mara Lind owes the harbour bank 12 million crowns, a letter says.";

    private static final Stack STACK = Stack.withTopics("compare.", 3, Map.of());

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @TempDir
    Path folder;

    @BeforeAll
    static void process() throws InterruptedException {
        TrustedRecords.trust();
        STACK.publish(List.of(
                article(QUAKE_ID, QUAKE, "wire.example", "Earthquake kills 900 in Veldmark", TEXT, 0),
                article("copy", "https://daily.example/q", "daily.example", "Earthquake in Veldmark", TEXT, 300),
                article("letter", "https://daily.example/letter", "daily.example", "A letter", SECRET, 600),
                article("echo", "https://echo.example/q", "echo.example", "Earthquake in Veldmark", TEXT, 700),
                article(
                        "cafe",
                        "https://daily.example/cafe",
                        "daily.example",
                        "New chairs",
                        "The cafe has chairs.",
                        900)));
        STACK.publish(List.of(article(
                QUAKE_ID,
                QUAKE,
                "wire.example",
                "Earthquake kills 950 in Veldmark",
                TEXT + " Later 50 more died.",
                1200)));
        STACK.publishBytes(List.of(withdrawal("letter"), withdrawal("echo")));
        STACK.process();
        replay("v2", "enrich", "topic.partitions=2");
        replay("v3", "score", "score.weight.impact.kind-of-happening=60");
    }

    @Test
    void shouldFindACleanReplayWithOtherPartitionsEqual() throws Exception {
        int code = run("compare", "v1", "v2", "--json");

        JsonNode comparison = json();
        assertThat(code).as(output.err() + output.out()).isZero();
        assertThat(comparison.at("/equal").asBoolean()).isTrue();
        assertThat(comparison.at("/articles/same").asLong()).isEqualTo(3);
        assertThat(comparison.at("/articles/onlyBefore").asLong()).isZero();
    }

    @Test
    void shouldShowWhatAnotherWeightChanges() throws Exception {
        Path page = folder.resolve("report.html");
        int code = run("compare", "v1", "v3", "--html", page.toString());
        String tables = output.out();
        output.clear();
        run("compare", "v1", "v3", "--json");

        JsonNode comparison = json();
        assertThat(code).as(output.err()).isEqualTo(1);
        assertThat(tables)
                .contains(
                        "v1 and v3: not equal", "scores.impact.components[kind-of-happening].weight", "Furthest movers")
                .contains("Not compared: record headers");
        assertThat(comparison.at("/articles/differing").asLong()).isEqualTo(3);
        assertThat(comparison.at("/articles/fields/scores.scorerVersion").asLong())
                .isEqualTo(3);
        assertThat(comparison.at("/scores/quality/changed").asLong()).isZero();
        assertThat(comparison.at("/scores/impact/changed").asLong()).isPositive();
        assertThat(comparison.at("/storyMoves/splits").asLong()).isZero();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<svg", "Changes of impact");
    }

    @Test
    void shouldLeaveAWithdrawnArticleOutOfItsStoryAndOfLaterGenerations() {
        for (String generation : List.of("v1", "v2", "v3")) {
            var topics = STACK.cluster().topics().generation(generation);

            assertThat(STACK.latest(topics.articlesScored())).as(generation).containsOnlyKeys("cafe", "copy", QUAKE_ID);
            assertThat(members(topics.stories())).as(generation).containsExactlyInAnyOrder("cafe", "copy", QUAKE_ID);
        }
    }

    @Test
    void shouldRefuseWrongUsage() {
        int unknown = run("compare", "v1", "v9");
        int malformed = run("compare", "v1", "latest");
        int missing = run("compare", "v1");

        assertThat(List.of(unknown, malformed, missing)).containsOnly(2);
        assertThat(output.err()).contains("there is no generation v9 (no topic compare.articles.scored.v9)");
        assertThat(output.out()).isEmpty();
    }

    @Test
    void shouldTellARevisionsHistoryByIdBeginningAndAddress() throws Exception {
        for (String id : List.of(QUAKE_ID, QUAKE_ID.substring(0, 8), QUAKE)) {
            output.clear();

            int code = run("history", id);

            assertThat(code).as(output.err()).isZero();
            assertThat(output.out())
                    .contains("Earthquake kills 950 in Veldmark", "raw", "enriched v1", "scored   v3")
                    .contains("title: “Earthquake kills 900 in Veldmark” -> “Earthquake kills 950 in Veldmark”")
                    .contains("revision 2", "Now in v2:");
        }
        output.clear();
        int code = run("history", "copy", "--format", "json");

        JsonNode history = json();
        assertThat(code).isZero();
        assertThat(history.at("/withdrawn").asBoolean()).isFalse();
        assertThat(history.at("/entries/0/stage").asText()).isEqualTo("raw");
        assertThat(history.at("/generations/v2/scores")).isEqualTo(history.at("/generations/v1/scores"));
        assertThat(history.at("/generations/v3/scores/impact"))
                .isNotEqualTo(history.at("/generations/v1/scores/impact"));
    }

    @Test
    void shouldNotPrintTheTextOfAWithdrawnArticle() throws Exception {
        int page = run("history", "letter");
        String lines = output.out();
        output.clear();
        int json = run("history", "https://daily.example/letter", "--format", "json");

        assertThat(List.of(page, json)).containsOnly(0);
        assertThat(lines).contains("Withdrawn", "withdrawn").doesNotContain("Mara", "A letter");
        assertThat(output.out()).doesNotContain("Mara", "A letter");
        assertThat(json().at("/withdrawn").asBoolean()).isTrue();
    }

    @Test
    void shouldSayWhenThereIsNoSuchArticle() {
        int code = run("history", "nowhere");

        assertThat(code).isEqualTo(1);
        assertThat(output.err()).contains("there is no article 'nowhere' in compare.articles.raw.v1");
    }

    private static int run(String... command) {
        return Bellwether.run(STACK.arguments(command));
    }

    private static void replay(String generation, String stage, String setting) {
        var arguments = new ArrayList<>(List.of(STACK.arguments("replay", "--as", generation, "--stage", stage)));
        arguments.addAll(List.of("--set", setting));
        assertThat(Bellwether.run(arguments.toArray(String[]::new))).isZero();
    }

    private static ProducerRecord<byte[], byte[]> withdrawal(String id) {
        String topic = STACK.cluster().topics().articlesRaw().name();
        long time = NOON.plusSeconds(1800).toEpochMilli();
        return new ProducerRecord<>(topic, null, (Long) time, id.getBytes(StandardCharsets.UTF_8), (byte[]) null);
    }

    private static SortedSet<String> members(TopicSpec stories) {
        var members = new TreeSet<String>();
        try (var deserializer = AvroSerdes.deserializer(
                Story.class, STACK.cluster().connection().registryConfig())) {
            STACK.latest(stories).values().stream()
                    .map(value -> deserializer.deserialize(stories.name(), value))
                    .forEach(story -> story.getMembers().forEach(member -> members.add(member.getArticleId())));
        }
        return members;
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(output.out());
    }

    private static RawArticle article(String id, String url, String outlet, String title, String text, long seconds) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl(url)
                .setOutlet(Outlet.newBuilder().setId(outlet).build())
                .setTitle(title)
                .setContent(text)
                .setPublishedAt(NOON)
                .setIngestedAt(NOON.plusSeconds(seconds))
                .build();
    }
}
