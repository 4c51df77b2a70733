package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.CanonicalUrl;
import io.bellwether.schemas.TrustedRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands that read scores and stories, on records that the pipeline made. */
class ScoresIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String QUAKE = "https://wire.example/quake";
    private static final String QUAKE_ID =
            CanonicalUrl.of(QUAKE).map(CanonicalUrl::articleId).orElseThrow();

    private static final Stack STACK = Stack.withTopics("scores.", 2, Map.of());

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @BeforeAll
    static void process() throws InterruptedException {
        TrustedRecords.trust();
        STACK.publish(List.of(
                article(QUAKE_ID, QUAKE, "Earthquake kills 900 in Veldmark", """
                        An earthquake killed 900 people in Veldmark on Monday, the interior ministry said. Rescue teams \
                        may need days to reach the villages. About 40,000 people are homeless."""),
                article("cafe-1", "https://daily.example/cafe", "Cafe in Halden has new chairs", """
                        The cafe on the harbour in Halden has new chairs. Perhaps they appear somewhat smaller, though \
                        guests seem to like them, the owner said. It might also buy tables, and possibly lamps."""),
                article(
                        "cafe-2",
                        "https://daily.example/rain",
                        "Light rain in Halden",
                        "It rained in Halden on Monday.")));
        STACK.process();
    }

    @Test
    void shouldRankByOtherWeights() throws Exception {
        int byImpact = run("consume", "--weights", "hot=0,quality=0,impact=1", "--format", "json");
        List<JsonNode> impact = lines();
        output.clear();
        int withoutKind = run("consume", "--weights", "impact.kind-of-happening=0", "--limit", "1", "--format", "json");
        List<JsonNode> one = lines();

        assertThat(List.of(byImpact, withoutKind)).containsOnly(0);
        assertThat(impact).hasSize(3);
        assertThat(impact.get(0).at("/articleId").asText()).isEqualTo(QUAKE_ID);
        assertThat(impact)
                .allSatisfy(article ->
                        assertThat(article.at("/scores/overall/value")).isEqualTo(article.at("/scores/impact/value")));
        assertThat(one).singleElement().satisfies(article -> {
            JsonNode kind = article.at("/scores/impact/components/2");
            assertThat(kind.get("name").asText()).isEqualTo("kind-of-happening");
            assertThat(kind.get("weight").asDouble()).isZero();
            assertThat(kind.get("contribution").asDouble()).isZero();
        });
    }

    @Test
    void shouldRefuseWeightsThatItDoesNotKnow() {
        int code = run("consume", "--weights", "heat=2");

        assertThat(code).isEqualTo(2);
        assertThat(output.err()).contains("there is no score or part 'heat'").contains("quality.byline-and-date");
    }

    @Test
    void shouldExplainByAddressByIdAndByItsBeginning() {
        for (String id : List.of(QUAKE, QUAKE_ID, QUAKE_ID.substring(0, 8))) {
            output.clear();

            int code = run("explain", id);

            assertThat(code).as(output.err()).isZero();
            assertThat(output.out())
                    .contains("Earthquake kills 900 in Veldmark", "Story ", "Hot ", "Quality ", "Impact ", "Overall ")
                    .contains("kind-of-happening")
                    .containsPattern("\\[\\d+-\\d+] “40,000 people”")
                    .contains("1 word that bounds a claim");
        }
    }

    @Test
    void shouldExplainInChineseAndAsJson() throws Exception {
        int chinese = run("explain", QUAKE_ID, "--lang", "zh");
        String page = output.out();
        output.clear();
        int json = run("explain", QUAKE_ID, "--format", "json");

        assertThat(List.of(chinese, json)).containsOnly(0);
        assertThat(page).contains("影响力", "热度").contains("家独立发布方");
        JsonNode object = lines().get(0);
        assertThat(object.at("/articleId").asText()).isEqualTo(QUAKE_ID);
        assertThat(object.at("/story/members/0/articleId").asText()).isEqualTo(QUAKE_ID);
        assertThat(object.at("/hotNow").isNumber()).isTrue();
        assertThat(object.at("/scores/impact/components").findValuesAsText("text"))
                .contains("40,000 people");
    }

    @Test
    void shouldSayWhatToDoAboutAnUnknownOrAmbiguousId() {
        int unknown = run("explain", "nowhere");
        int ambiguous = run("explain", "cafe-");

        assertThat(List.of(unknown, ambiguous)).containsOnly(1);
        assertThat(output.err())
                .contains("there is no article 'nowhere' in scores.articles.scored.v1")
                .contains("is the beginning of 2 articles (cafe-1, cafe-2)");
    }

    @Test
    void shouldListStoriesAsTheyStandNow() throws Exception {
        int all = run("stories", "--format", "json");
        List<JsonNode> stories = lines();
        output.clear();
        int table = run("stories", "--limit", "1");
        String rows = output.out();
        output.clear();
        int none = run("stories", "--hot", "99");

        assertThat(List.of(all, table, none)).containsOnly(0);
        assertThat(stories).hasSize(3);
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.at("/phaseNow").asText()).isEqualTo("fading");
            assertThat(story.at("/hotNow").isNumber()).isTrue();
        });
        assertThat(rows.lines()).hasSize(3);
        assertThat(output.out().lines()).hasSize(2);
    }

    private static int run(String... command) {
        return Bellwether.run(STACK.arguments(command));
    }

    private List<JsonNode> lines() throws Exception {
        var json = new ObjectMapper();
        var lines = new ArrayList<JsonNode>();
        for (String line : output.out().lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private static RawArticle article(String id, String url, String title, String text) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl(url)
                .setOutlet(Outlet.newBuilder().setId("daily.example").build())
                .setTitle(title)
                .setContent(text)
                .setPublishedAt(NOON)
                .setIngestedAt(NOON.plusSeconds(60))
                .build();
    }
}
