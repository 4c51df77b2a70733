package io.bellwether.benchmarks.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.bellwether.benchmarks.eval.labelled.UnrecognisedDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreEvaluationsTest {

    @TempDir
    private Path folder;

    private EvaluationFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new EvaluationFixture(folder);
    }

    @Test
    void shouldRankStoriesOfALinkSiteByWhatWasKnownEarly() throws IOException {
        fixture.with("stories.jsonl", """
                {"id": "a", "first_seen": "2026-01-01T00:00:00Z", "first": [9, 5, null], "at_minutes": {"20": [7, 12, 1], "60": [3, 60, 8], "180": [30, 1, 1]}, "max_upvotes": 300}
                {"id": "b", "first_seen": "2026-01-01T00:00:00Z", "first": [9, 6, 0], "at_minutes": {"60": [20, 9, 2]}, "max_upvotes": 20}
                {"id": "c", "first_seen": "2026-01-01T00:00:00Z", "first": [9, 4, 0], "at_minutes": {}, "max_upvotes": 8}
                """);

        Map<String, Object> figures = fixture.measure(new HotnessEvaluation());

        assertThat(figures).containsEntry("spearmanAt60", 1.0).containsEntry("spearmanAtFirst", 0.5);
        assertThat(figures).containsEntry("itemsAt60", 2L).containsEntry("items", 3L);
        assertThat(fixture.predictions().get(0)).containsOnlyKeys("id", "hotAtFirst", "hotAt60");
        assertThat(fixture.predictions().get(2)).containsOnlyKeys("id", "hotAtFirst");
        assertThat(fixture.wentToItsEnd()).isTrue();
    }

    @Test
    void shouldRankTopicsOfASearchBoard() throws IOException {
        fixture.with("topics.jsonl", """
                {"text": "新桥通车", "count": 900, "firstSeen": "2026-01-01T00:00:00Z", "peakCount": 9000}
                {"text": "小雨", "count": 20, "firstSeen": "2026-01-01T00:00:00Z", "peakCount": 30}
                {"text": "不再上榜", "count": 20, "prevCount": 20}
                """);

        Map<String, Object> figures = fixture.measure(new HotnessEvaluation());

        assertThat(figures).containsExactly(Map.entry("spearmanAtFirst", 1.0), Map.entry("items", 2L));
    }

    @Test
    void shouldNameTheLineOfATimeThatIsNone() throws IOException {
        fixture.with("topics.jsonl", """
                {"text": "新桥通车", "count": 900, "firstSeen": "yesterday", "peakCount": 9000}
                """);

        assertThatIOException()
                .isThrownBy(() -> fixture.measure(new HotnessEvaluation()))
                .withMessageContaining("line 1")
                .withMessageContaining("firstSeen");
    }

    @Test
    void shouldTellCarefulFromLoudTextsWithTheHostHidden() throws IOException {
        fixture.with("articles.jsonl", """
                {"id": "a", "host": "one.example", "label": "high", "date": "2026-01-02", "authors": "Ada Berg", "title": "Harbour bridge may reopen in May", "body": "The harbour bridge may reopen in May, the city said on Monday. Repairs appear to have taken roughly two years, partly because steel was scarce, and it is unclear whether the budget was kept."}
                {"id": "b", "host": "two.example", "label": "low", "date": "some day", "authors": "", "title": "Shocking bridge scandal", "body": "This is an outrageous disgrace. The crooked mayor slammed everyone."}
                """);

        Map<String, Object> figures = fixture.measure(new QualityEvaluation());

        assertThat(figures)
                .containsExactly(
                        Map.entry("aucArticles", 1.0),
                        Map.entry("aucHosts", 1.0),
                        Map.entry("articles", 2L),
                        Map.entry("hosts", 2L));
        assertThat(fixture.predictions().get(0)).containsOnlyKeys("id", "quality", "parts");
    }

    @Test
    void shouldOrderPairsByImpact() throws IOException {
        fixture.with("pairs.jsonl", """
                {"id": "a", "lang": "en", "higher": {"title": "Earthquake kills 900 in Japan", "text": "An earthquake killed 900 people in Japan on Monday."}, "lower": {"title": "Film club meets", "text": "The film club meets on Monday."}}
                {"id": "b", "lang": "zh", "higher": {"title": "小店换灯泡", "text": "小店周一换了灯泡。"}, "lower": {"title": "日本地震致900人死亡", "text": "日本周一发生地震，造成900人死亡。"}}
                """);

        Map<String, Object> figures = fixture.measure(new ImpactEvaluation());

        assertThat(figures)
                .containsExactly(
                        Map.entry("ordered", 0.5), Map.entry("en", 1.0), Map.entry("zh", 0.0), Map.entry("pairs", 2L));
        assertThat(fixture.predictions())
                .extracting(line -> line.get("ordered"))
                .containsExactly(true, false);
    }

    @Test
    void shouldRefuseDataOfAnotherKind() throws IOException {
        fixture.with("titles.jsonl", "{\"title\": \"Rates unchanged\"}\n");

        for (Evaluation evaluation :
                new Evaluation[] {new HotnessEvaluation(), new QualityEvaluation(), new ImpactEvaluation()}) {
            assertThatExceptionOfType(UnrecognisedDataException.class).isThrownBy(() -> fixture.measure(evaluation));
        }
    }

    /** The pairs that come with the product, those that nothing was tuned on by themselves; with room for two. */
    @ParameterizedTest
    @CsvSource({"impact, 227, 0.98", "impact-held-out, 40, 0.92"})
    void shouldOrderThePairsOfThisProject(String folder, long pairs, double ordered) throws Exception {
        Path shipped = Path.of(ImpactEvaluation.class.getResource(folder).toURI());

        Map<String, Object> figures = new ImpactEvaluation().measure(shipped, line -> {});

        assertThat((double) figures.get("ordered")).isGreaterThanOrEqualTo(ordered);
        assertThat((long) figures.get("pairs")).isEqualTo(pairs);
    }
}
