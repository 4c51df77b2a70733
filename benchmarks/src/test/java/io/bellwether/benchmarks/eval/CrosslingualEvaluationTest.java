package io.bellwether.benchmarks.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrosslingualEvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void shouldRankEnglishPassagesForEachChineseOne() throws IOException {
        var fixture = new EvaluationFixture(folder).with("zh-en.jsonl", """
                {"id": "a", "original": "zh", "zh": "港口的货船起火。", "en": "A cargo ship caught fire in the port."}
                {"id": "b", "original": "zh", "zh": "央行维持利率不变。", "en": "The central bank kept interest rates."}
                {"id": "c", "original": "zh", "zh": "无关。", "en": "Kangaroos sleep at noon."}
                """);

        Map<String, Object> figures = fixture.measure(new CrosslingualEvaluation());

        assertThat(figures).containsEntry("zhToEn", 2 / 3.0).containsEntry("enToZh", 0.0);
        assertThat(figures).containsEntry("passages", 3L);
        assertThat(fixture.predictions().get(1)).containsEntry("id", "b").containsEntry("en", "b");
    }
}
