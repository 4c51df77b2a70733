package io.bellwether.benchmarks.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundingEvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void shouldCountCaughtWronglyRejectedAndNotCheckable() throws IOException {
        var fixture = new EvaluationFixture(folder).with("claims.jsonl", """
                {"id": "a", "article": "Orrery hired 120 people.", "articleLang": "en", "claim": "Orrery 招聘了120人。", "claimLang": "zh", "kind": "translation", "supported": true}
                {"id": "b", "article": "Orrery hired 120 people.", "articleLang": "en", "claim": "Orrery hired 210 people.", "claimLang": "en", "kind": "figure", "supported": false}
                {"id": "c", "article": "Orrery hired 120 people.", "articleLang": "en", "claim": "It hired many.", "claimLang": "en", "kind": "paraphrase", "supported": true}
                """);

        Map<String, Object> figures = fixture.measure(new GroundingEvaluation());

        assertThat(figures)
                .containsEntry("caught", 1.0)
                .containsEntry("wronglyRejected", 0.0)
                .containsEntry("notCheckable", 1.0 / 3);
    }

    @Test
    void shouldKeepTheShippedClaims() throws IOException, URISyntaxException {
        var shipped = Objects.requireNonNull(GroundingEvaluation.class.getResource("grounding/claims.jsonl"));

        Map<String, Object> figures = new GroundingEvaluation().measure(Path.of(shipped.toURI()), prediction -> {});

        assertThat((long) figures.get("unsupported")).isGreaterThanOrEqualTo(150);
        assertThat((long) figures.get("supported")).isGreaterThanOrEqualTo(150);
        assertThat((double) figures.get("caught")).isGreaterThanOrEqualTo(0.95);
        assertThat((double) figures.get("wronglyRejected")).isLessThanOrEqualTo(0.05);
    }
}
