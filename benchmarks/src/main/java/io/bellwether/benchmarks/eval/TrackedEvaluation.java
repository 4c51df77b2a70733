package io.bellwether.benchmarks.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** An evaluation that tells how far it is. */
interface TrackedEvaluation extends Evaluation {

    @Override
    default Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions) throws IOException {
        return measure(data, predictions, Progress.NONE);
    }

    @Override
    Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException;
}
