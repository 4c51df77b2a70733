package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.enrich.fingerprint.Fingerprints;
import io.bellwether.score.story.Sketch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures the near-duplicate decision on pairs of articles whose overlap is known: the share of pairs with a Jaccard
 * similarity of five-word shingles of at least .8 that it merges, the number of those below .1 that it merges, and the
 * number of pairs that it merges without being listed at all.
 */
public final class DuplicateEvaluation implements TrackedEvaluation {

    private static final double SAME = 0.8;
    private static final double PARTLY_SAME = 0.5;
    private static final double DIFFERENT = 0.1;

    private final Fingerprints fingerprints = new Fingerprints();

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var articles = labelled.fileWith("id", "body");
        var pairs = labelled.fileWith("a", "b", "jaccard5");
        if (articles.isEmpty() || pairs.isEmpty()) {
            throw labelled.unrecognised(
                    "two files of JSON lines, one with id, body (articles), one with a, b, jaccard5 (pairs)");
        }
        var articleRecords = articles.get().records();
        var pairRecords = pairs.get().records();
        progress.start(articleRecords.size() + pairRecords.size());
        Map<String, Text> byId = new LinkedHashMap<>();
        for (LabelledRecord article : articleRecords) {
            byId.put(article.id(), text(article.text("body")));
            progress.step();
        }
        var tally = new Tally();
        for (LabelledRecord pair : pairRecords) {
            boolean merged = areDuplicates(side(byId, pair, "a"), side(byId, pair, "b"));
            tally.add(pair.number("jaccard5"), merged);
            predictions.accept(Prediction.of(pair.text("a") + " " + pair.text("b"), "duplicate", merged));
            progress.step();
        }
        return tally.figures(merges(new ArrayList<>(byId.values())) - tally.merged);
    }

    /** The product's decision. */
    private static boolean areDuplicates(Text one, Text other) {
        return (one.hash() != null && one.hash().equals(other.hash()))
                || one.sketch().isCopyOf(other.sketch());
    }

    private Text text(String body) {
        var fingerprint = fingerprints.of(body);
        return new Text(fingerprint.textHash(), Sketch.of(fingerprint.sketch()));
    }

    private static long merges(List<Text> all) {
        long merges = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                merges += areDuplicates(all.get(i), all.get(j)) ? 1 : 0;
            }
        }
        return merges;
    }

    private static Text side(Map<String, Text> byId, LabelledRecord pair, String side) throws IOException {
        @Nullable Text text = byId.get(pair.text(side));
        if (text == null) {
            throw pair.broken("the id of an article in \"" + side + "\"");
        }
        return text;
    }

    /** What is compared of a text. */
    private record Text(@Nullable String hash, Sketch sketch) {}

    /** Decisions on the listed pairs by their similarity. */
    private static final class Tally {

        private final Mean same = new Mean();
        private final Mean partlySame = new Mean();
        private long falseMerges;
        private long merged;
        private long pairs;

        void add(double jaccard, boolean isMerged) {
            pairs++;
            merged += isMerged ? 1 : 0;
            if (jaccard >= SAME) {
                same.add(isMerged);
            } else if (jaccard >= PARTLY_SAME) {
                partlySame.add(isMerged);
            } else if (jaccard < DIFFERENT) {
                falseMerges += isMerged ? 1 : 0;
            }
        }

        Map<String, Object> figures(long unlistedMerges) {
            var figures = new LinkedHashMap<String, Object>();
            figures.put("recall", same.value());
            figures.put("falseMerges", falseMerges);
            figures.put("mergedFrom50To80", partlySame.value());
            figures.put("unlistedMerges", unlistedMerges);
            figures.put("pairs", pairs);
            return figures;
        }
    }
}
