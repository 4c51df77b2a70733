package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.benchmarks.eval.metric.RocArea;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.score.formula.Originality;
import io.bellwether.score.formula.QualityScorer;
import io.bellwether.score.formula.ScoringConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures whether Quality tells articles of hosts with a high record of factuality from those of others, with the host
 * hidden: the article comes without address, outlet and tier. Area under the curve over articles and over hosts' means.
 * A weak label: the record is the host's, not the article's.
 */
public final class QualityEvaluation implements TrackedEvaluation {

    private static final String HIGH = "high";

    private final LabelledArticles articles = new LabelledArticles();
    private final QualityScorer scorer = new QualityScorer(ScoringConfig.defaults());

    private static final class Host {
        private final Mean quality = new Mean();
        private final boolean isHigh;

        private Host(boolean isHigh) {
            this.isHigh = isHigh;
        }
    }

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var records = labelled.fileWith("host", "label", "title", "body")
                .orElseThrow(
                        () -> labelled.unrecognised("JSON lines with id, host, label (high, mixed, low), title, body"))
                .records();
        progress.start(records.size());
        var ofArticles = new RocArea();
        var hosts = new TreeMap<String, Host>();
        for (LabelledRecord record : records) {
            Score quality = scorer.score(article(record), Originality.original());
            boolean isHigh = record.text("label").equals(HIGH);
            ofArticles.add(quality.getValue(), isHigh);
            hosts.computeIfAbsent(record.text("host"), host -> new Host(isHigh))
                    .quality
                    .add(quality.getValue());
            predictions.accept(prediction(record, quality));
            progress.step();
        }
        var ofHosts = new RocArea();
        hosts.values().forEach(host -> ofHosts.add(host.quality.value(), host.isHigh));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("aucArticles", ofArticles.value());
        figures.put("aucHosts", ofHosts.value());
        figures.put("articles", ofArticles.count());
        figures.put("hosts", ofHosts.count());
        return figures;
    }

    private EnrichedArticle article(LabelledRecord record) throws IOException {
        List<String> authors = record.optionalText("authors").filter(by -> !by.isBlank()).stream()
                .toList();
        return articles.enrich(
                record.id(),
                record.text("title"),
                record.text("body"),
                authors,
                time(record.optionalText("date").orElse("")));
    }

    private static Map<String, Object> prediction(LabelledRecord record, Score quality) {
        var prediction = Prediction.of(record.id(), "quality", quality.getValue());
        var parts = new LinkedHashMap<String, Object>();
        for (ScoreComponent part : quality.getComponents()) {
            parts.put(part.getName(), part.getValue());
        }
        prediction.put("parts", parts);
        return prediction;
    }

    /** A day or a moment; null where the source wrote something else. */
    private static @Nullable Instant time(String written) {
        try {
            return written.length() == "2026-10-05".length()
                    ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
