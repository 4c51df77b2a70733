package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.feed.FeedGofeedCases;
import io.bellwether.benchmarks.eval.feed.FeedparserCases;
import io.bellwether.benchmarks.eval.labelled.LabelledData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures the feed parser on feeds with known results, those of feedparser or of gofeed. What was read is only renamed
 * into the words of the reference; a value that the neutral feed does not carry counts as missing. ROME reads the same
 * feeds in the same run.
 */
public final class FeedsEvaluation implements TrackedEvaluation {

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var asserted = labelled.fileWith("file", "group", "assert");
        if (asserted.isPresent()) {
            return new FeedparserCases(asserted.get().records()).measure(predictions, progress);
        }
        var expected = labelled.fileWith("file", "group")
                .orElseThrow(() -> labelled.unrecognised(
                        "JSON lines with file, group, assert (feedparser) or file, group, expected (gofeed)"));
        return new FeedGofeedCases(expected.records()).measure(predictions, progress);
    }
}
