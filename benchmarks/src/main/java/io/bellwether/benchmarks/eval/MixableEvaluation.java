package io.bellwether.benchmarks.eval;

import java.nio.file.Path;

/** An evaluation whose labelled articles can stand among others, as they would in the stream. */
public interface MixableEvaluation extends Evaluation {

    /**
     * The same evaluation with more articles among the labelled ones, which count for nothing themselves.
     *
     * @param unlabelled a folder or one JSONL file
     */
    Evaluation with(Path unlabelled);
}
