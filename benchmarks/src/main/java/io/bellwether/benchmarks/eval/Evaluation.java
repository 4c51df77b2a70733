package io.bellwether.benchmarks.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Measures one part of the product on labelled data. Runs in one thread; the same data gives the same figures. */
public interface Evaluation {

    /**
     * Runs the part over the data and compares.
     *
     * @param data a folder or one JSONL file; the format is recognised from the files
     * @param predictions takes what was predicted, one object per record with the record's {@code id}
     * @return figures by name, in the order to print them; shares are 0 to 1; a figure may itself be a map of figures
     * @throws io.bellwether.benchmarks.eval.labelled.UnrecognisedDataException when nothing here is what this
     *     evaluation reads
     * @throws IOException when the data cannot be read; the message names the file and line
     */
    Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions) throws IOException;

    /** The same, for someone who watches; an evaluation that does not tell how far it is stays silent. */
    default Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        return measure(data, predictions);
    }
}
