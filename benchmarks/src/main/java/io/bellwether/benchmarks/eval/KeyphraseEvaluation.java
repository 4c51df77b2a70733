package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.MatchCount;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.enrich.keyphrase.KeyPhraseFinder;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.news.KeyPhrase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures the ten best key phrases against those that people chose: exact match in lower case, macro-averaged. Precision
 * is over ten places, also where fewer phrases were found.
 */
public final class KeyphraseEvaluation implements TrackedEvaluation {

    private static final int AT = 10;

    private final TextReader reader = new TextReader();
    private final KeyPhraseFinder finder = new KeyPhraseFinder();

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var records = labelled.fileWith("text", "keys")
                .orElseThrow(() -> labelled.unrecognised("JSON lines with text, keys (texts with key phrases)"))
                .records();
        progress.start(records.size());
        var precision = new Mean();
        var recall = new Mean();
        for (LabelledRecord record : records) {
            Set<String> keys = new HashSet<>();
            record.texts("keys").forEach(key -> keys.add(key.toLowerCase(Locale.ROOT)));
            List<String> phrases = phrases(record.text("text"));
            double matched = phrases.stream().filter(keys::contains).count();
            precision.add(matched / AT);
            recall.add(MatchCount.share(matched, keys.size()));
            predictions.accept(Prediction.of(record.id(), "phrases", phrases));
            progress.step();
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("f1At10", MatchCount.f1(precision.value(), recall.value()));
        figures.put("precisionAt10", precision.value());
        figures.put("recallAt10", recall.value());
        figures.put("texts", precision.count());
        return figures;
    }

    /** The product's best phrases in lower case. */
    private List<String> phrases(String raw) {
        Segmentation text = reader.read(raw);
        return finder.find(reader.read("", text.language()), text).stream()
                .map(KeyPhrase::getText)
                .map(phrase -> phrase.toLowerCase(Locale.ROOT))
                .distinct()
                .limit(AT)
                .toList();
    }
}
