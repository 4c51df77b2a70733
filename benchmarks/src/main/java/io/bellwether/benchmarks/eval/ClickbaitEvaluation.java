package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.MatchCount;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.enrich.headline.HeadlineAnalyser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures the clickbait judgement of titles alone; one is flagged from a probability of one half. Of titles without
 * labels it tells the share that is flagged.
 */
public final class ClickbaitEvaluation implements TrackedEvaluation {

    private static final double FLAGGED_FROM = 0.5;

    private final TextReader reader = new TextReader();
    private final HeadlineAnalyser analyser = new HeadlineAnalyser();

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var headlines = labelled.fileWith("title", "clickbait");
        var records = headlines
                .or(() -> labelled.fileWith("title"))
                .orElseThrow(() -> labelled.unrecognised("JSON lines with title, clickbait as 0 or 1; or title alone"))
                .records();
        progress.start(records.size());
        var counts = new MatchCount();
        var right = new Mean();
        var flagged = new Mean();
        for (LabelledRecord record : records) {
            double probability = clickbait(record.text("title"));
            boolean isFlagged = probability >= FLAGGED_FROM;
            flagged.add(isFlagged);
            if (headlines.isPresent()) {
                boolean isBait = record.number("clickbait") > 0;
                right.add(isFlagged == isBait);
                counts.add(isFlagged && isBait ? 1 : 0, isFlagged && !isBait ? 1 : 0, !isFlagged && isBait ? 1 : 0);
            }
            predictions.accept(Prediction.of(record.id(), "clickbait", probability));
            progress.step();
        }
        var figures = new LinkedHashMap<String, Object>();
        if (headlines.isPresent()) {
            figures.put("accuracy", right.value());
            figures.putAll(counts.figures());
        }
        figures.put("flagged", flagged.value());
        figures.put("titles", flagged.count());
        return figures;
    }

    /** The product's judgement of a title without a body. */
    private double clickbait(String title) {
        var divided = reader.read(title);
        return analyser.analyse(divided, reader.read("", divided.language())).getClickbait();
    }
}
