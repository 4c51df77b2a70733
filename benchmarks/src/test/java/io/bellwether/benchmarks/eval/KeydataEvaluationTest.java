package io.bellwether.benchmarks.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeydataEvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void shouldCountFactsAndNegatives() throws IOException {
        var fixture = new EvaluationFixture(folder).with("sentences.jsonl", """
                {"id": "a", "lang": "en", "text": "Prices rose 3% and then 3% again.", "facts": [\
                {"figure": "3%", "value": 3, "unit": "percent"}, {"figure": "3%", "value": 3, "unit": "percent"}]}
                {"id": "b", "lang": "en", "text": "The firm was founded in 1998.", "facts": []}
                {"id": "c", "lang": "zh", "text": "价格在2000元到3000元之间。", "facts": [\
                {"figure": "2000元到3000元", "value": [2000, 3000], "unit": "CNY"}]}
                """);

        Map<String, Object> figures = fixture.measure(new KeydataEvaluation());

        assertThat(figures)
                .containsEntry("valueUnit", 1.0)
                .containsEntry("exact", 1.0)
                .containsEntry("facts", 3L);
        assertThat(figures).containsKeys("en", "zh").containsEntry("sentencesRight", 1.0);
    }

    @Test
    void shouldWantTheFigureInTheText() throws IOException {
        var fixture = new EvaluationFixture(folder).with("sentences.jsonl", """
                {"id": "a", "lang": "en", "text": "Prices rose.", "facts": [\
                {"figure": "3%", "value": 3, "unit": "percent"}]}
                """);

        assertThatIOException()
                .isThrownBy(() -> fixture.measure(new KeydataEvaluation()))
                .withMessageContaining("line 1: expected the figure \"3%\" in the text");
    }

    /** The figures of today, rounded down: one fact that is lost shows. */
    @ParameterizedTest
    @CsvSource({"sentences.jsonl, 444, 0.993, 0.949", "news.jsonl, 120, 0.969, 0.900"})
    void shouldReadTheShippedSentences(String file, long sentences, double valueUnit, double exact)
            throws IOException, URISyntaxException {
        var shipped = Objects.requireNonNull(KeydataEvaluation.class.getResource("keydata/" + file));

        Map<String, Object> figures = new KeydataEvaluation().measure(Path.of(shipped.toURI()), prediction -> {});

        assertThat((long) figures.get("sentences")).isEqualTo(sentences);
        assertThat((double) figures.get("valueUnit")).isGreaterThanOrEqualTo(valueUnit);
        assertThat((double) figures.get("exact")).isGreaterThanOrEqualTo(exact);
    }
}
