package io.bellwether.benchmarks.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs an evaluation over a few lines and keeps what it says. */
final class EvaluationFixture {

    private final Path folder;
    private final List<Map<String, Object>> predictions = new ArrayList<>();
    private long expectedSteps;
    private long steps;

    EvaluationFixture(Path folder) {
        this.folder = folder;
    }

    EvaluationFixture with(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        return this;
    }

    Map<String, Object> measure(Evaluation evaluation) throws IOException {
        return evaluation.measure(folder, predictions::add, new Progress() {
            @Override
            public void start(long expected) {
                expectedSteps = expected;
            }

            @Override
            public void step() {
                steps++;
            }
        });
    }

    List<Map<String, Object>> predictions() {
        return predictions;
    }

    boolean wentToItsEnd() {
        return steps > 0 && steps == expectedSteps;
    }
}
