package io.bellwether.benchmarks.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.benchmarks.eval.labelled.UnrecognisedDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageEvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void shouldAverageOverLanguages() throws IOException {
        Files.write(
                folder.resolve("sentences.tsv"),
                List.of(
                        "en\tThe council approved the new budget on Tuesday.",
                        "en\tThe mayor will speak about the school tomorrow.",
                        "en\tОбщинский совет утвердил бюджет.",
                        "zh\t市议会周二批准了新的预算。"));
        var predictions = new ArrayList<Map<String, Object>>();

        Map<String, Object> figures = new LanguageEvaluation().measure(folder, predictions::add);

        assertThat(figures).containsEntry("sentences", (2 / 3.0 + 1) / 2).containsEntry("languages", 2);
        assertThat(figures).doesNotContainKey("wordPairs");
        assertThat(predictions)
                .extracting(prediction -> prediction.get("id") + " " + prediction.get("predicted"))
                .containsExactly("sentences-1 en", "sentences-2 en", "sentences-3 ru", "sentences-4 zh");
    }

    @Test
    void shouldNameTheFileAndLineOfABadLine() throws IOException {
        Files.write(folder.resolve("word-pairs.tsv"), List.of("en\tnew budget", "no tab"));

        assertThatThrownBy(() -> new LanguageEvaluation().measure(folder, prediction -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("word-pairs.tsv:2");
    }

    @Test
    void shouldSayWhenThereIsNothingToMeasure() {
        assertThatThrownBy(() -> new LanguageEvaluation().measure(folder, prediction -> {}))
                .isInstanceOf(UnrecognisedDataException.class)
                .hasMessageContaining("sentences.tsv");
    }
}
