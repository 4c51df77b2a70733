package io.bellwether.benchmarks.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.bellwether.benchmarks.eval.labelled.UnrecognisedDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextEvaluationsTest {

    @TempDir
    private Path folder;

    private EvaluationFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new EvaluationFixture(folder);
    }

    @Test
    void shouldScoreArticlesOfBothKinds() throws IOException {
        fixture.with("articles.jsonl", """
                {"id": "a", "set": "cnndm", "article": "The harbour bridge reopened on Monday. Repairs took two years. \
                Traffic was light.", "reference": "The harbour bridge reopened on Monday ."}
                {"id": "b", "set": "xsum", "article": "The harbour bridge reopened on Monday. Repairs took two years.", \
                "reference": "The harbour bridge reopened on Monday ."}
                """);

        Map<String, Object> figures = fixture.measure(new SummaryEvaluation());

        assertThat(figures).containsKeys("rouge1", "rouge2", "rougeL", "leadRouge1", "xsumRouge1", "xsumRougeL");
        assertThat(figures).containsEntry("texts", 1L).containsEntry("xsumLeadRouge1", 1.0);
        assertThat(fixture.predictions()).extracting(line -> line.get("id")).containsExactly("a", "b");
        assertThat(fixture.predictions().get(0).get("summary"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSizeBetween(1, 3);
        assertThat(fixture.predictions().get(1).get("summary"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(fixture.wentToItsEnd()).isTrue();
    }

    @Test
    void shouldLeaveOutBriefsOfOneSentence() throws IOException {
        fixture.with("briefs.jsonl", """
                {"id": "a", "text": "新图书馆今日开放。馆藏三十万册。", "reference": "新图书馆开放"}
                {"id": "b", "text": "新图书馆今日开放。", "reference": "新图书馆开放"}
                """);

        Map<String, Object> figures = fixture.measure(new SummaryEvaluation());

        assertThat(figures).containsEntry("texts", 1L);
        assertThat((double) figures.get("leadRouge1")).isBetween(0.8, 0.9);
    }

    @Test
    void shouldSummariseClustersOfArticles() throws IOException {
        fixture.with("clusters.jsonl", """
                {"id": "a", "sources": [{"title": "Bridge reopens", "text": "The harbour bridge reopened on Monday."}, \
                {"title": "Bridge open", "text": "The bridge is open again. Repairs took two years."}], \
                "reference": "The harbour bridge reopened on Monday after two years of repairs."}
                """);

        Map<String, Object> figures = fixture.measure(new SummaryEvaluation());

        assertThat((double) figures.get("rouge1")).isBetween(0.3, 1.0);
        assertThat(fixture.predictions().get(0).get("summary"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSizeBetween(1, 2);
    }

    @Test
    void shouldCountKeyPhrasesOverTenPlaces() throws IOException {
        fixture.with("docs.jsonl", """
                {"id": "a", "text": "The harbour bridge reopened on Monday. The harbour bridge was closed for repairs.", \
                "keys": ["Harbour Bridge", "repairs", "no such phrase", "nor this"]}
                """);

        Map<String, Object> figures = fixture.measure(new KeyphraseEvaluation());

        long matched = ((List<?>) fixture.predictions().get(0).get("phrases"))
                .stream().filter(List.of("harbour bridge", "repairs")::contains).count();
        assertThat(matched).isPositive();
        assertThat(figures).containsEntry("precisionAt10", matched / 10.0).containsEntry("recallAt10", matched / 4.0);
    }

    @Test
    void shouldScoreNamesBySourceAndType() throws IOException {
        fixture.with("one.jsonl", """
                {"text": "\\ud83d\\ude00北京和上海下雪。", "entities": [[1, 3, "LOC", "北京"], [4, 6, "LOC", "上海"]]}
                """).with("two.jsonl", """
                {"text": "北京的老师来了。", "entities": [[0, 2, "GPE.NAM", "北京"], [3, 5, "PER.NOM", "老师"]]}
                """);

        Map<String, Object> figures = fixture.measure(new EntityEvaluation());

        assertThat(figures)
                .containsEntry("precision", 1.0)
                .containsEntry("recall", 0.75)
                .containsEntry("place", 1.0);
        assertThat(figures.get("one"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("f1", 1.0);
        assertThat(figures.get("two"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("namesF1", 1.0)
                .containsEntry("person", 0.0);
    }

    @Test
    void shouldRefuseMentionsOutsideTheText() throws IOException {
        fixture.with("one.jsonl", "{\"text\": \"北京\", \"entities\": [[0, 9, \"LOC\", \"北京\"]]}");

        assertThatIOException()
                .isThrownBy(() -> fixture.measure(new EntityEvaluation()))
                .withMessageContaining("one.jsonl line 1: expected entities");
    }

    @Test
    void shouldScoreLabelledTitles() throws IOException {
        fixture.with("headlines.jsonl", """
                {"clickbait": 1, "title": "You Won't Believe What Happened When This Dog Met A Duck"}
                {"clickbait": 0, "title": "Central bank keeps interest rates unchanged"}
                """);

        Map<String, Object> figures = fixture.measure(new ClickbaitEvaluation());

        assertThat(figures)
                .containsEntry("accuracy", 1.0)
                .containsEntry("flagged", 0.5)
                .containsEntry("recall", 1.0);
        assertThat(fixture.predictions())
                .extracting(line -> line.get("id"))
                .containsExactly("headlines.jsonl:1", "headlines.jsonl:2");
    }

    @Test
    void shouldTellTheFlaggedShareOfTitlesWithoutLabels() throws IOException {
        fixture.with("articles.jsonl", "{\"id\": \"a\", \"title\": \"Central bank keeps interest rates unchanged\"}");

        assertThat(fixture.measure(new ClickbaitEvaluation()))
                .containsOnlyKeys("flagged", "titles")
                .containsEntry("flagged", 0.0);
    }

    @Test
    void shouldCountMergesOfPairs() throws IOException {
        String bridge = "The harbour bridge reopened on Monday after two years of repairs, the city said, and the first"
                + " cars crossed it shortly before noon while a band played on the eastern bank of the river.";
        String library = "A new library opened in the old brewery on Tuesday with three hundred thousand books, a"
                + " reading room for children and long tables for students who prepare for their exams in summer.";
        fixture.with("articles.jsonl", """
                        {"id": "a", "body": "%1$s"}
                        {"id": "b", "body": "%1$s It was a fine day."}
                        {"id": "c", "body": "%2$s"}
                        {"id": "d", "body": "%2$s"}
                        """.formatted(bridge, library)).with("pairs.jsonl", """
                        {"a": "a", "b": "b", "jaccard5": 0.9}
                        {"a": "a", "b": "c", "jaccard5": 0.0}
                        """);

        Map<String, Object> figures = fixture.measure(new DuplicateEvaluation());

        assertThat(figures).containsEntry("recall", 1.0).containsEntry("falseMerges", 0L);
        assertThat(figures).containsEntry("unlistedMerges", 1L);
    }

    @Test
    void shouldWantTheArticleOfAPair() throws IOException {
        fixture.with("articles.jsonl", "{\"id\": \"a\", \"body\": \"Text.\"}")
                .with("pairs.jsonl", "{\"a\": \"a\", \"b\": \"x\", \"jaccard5\": 0.9}");

        assertThatIOException()
                .isThrownBy(() -> fixture.measure(new DuplicateEvaluation()))
                .withMessageContaining("pairs.jsonl line 1: expected the id of an article");
    }

    @ParameterizedTest
    @EnumSource(MeasuredPart.class)
    void shouldRefuseDataOfAnotherKind(MeasuredPart part) throws IOException {
        fixture.with("other.jsonl", "{\"colour\": \"green\"}");

        assertThatExceptionOfType(UnrecognisedDataException.class)
                .isThrownBy(() -> fixture.measure(part.evaluation()))
                .withMessageContaining("other.jsonl line 1 with colour");
    }
}
