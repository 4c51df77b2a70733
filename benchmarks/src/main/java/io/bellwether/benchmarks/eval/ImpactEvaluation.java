package io.bellwether.benchmarks.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.score.formula.ImpactScorer;
import io.bellwether.score.formula.Originality;
import io.bellwether.score.formula.QualityScorer;
import io.bellwether.score.formula.ScoringConfig;
import io.bellwether.score.formula.StoryFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures Impact on pairs of news texts of which an editor says which one matters to more people, or more: the share of
 * pairs in that order. A tie is not in order. Each text is a story of its own.
 */
public final class ImpactEvaluation implements TrackedEvaluation {

    private final LabelledArticles articles = new LabelledArticles();
    private final QualityScorer qualityScorer = new QualityScorer(ScoringConfig.defaults());
    private final ImpactScorer impactScorer = new ImpactScorer(ScoringConfig.defaults());

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var files = labelled.filesWith("lang", "higher", "lower");
        if (files.isEmpty()) {
            throw labelled.unrecognised("JSON lines with id, lang, higher{title, text}, lower{title, text}");
        }
        var all = new Mean();
        var byLanguage = new TreeMap<String, Mean>();
        for (var file : files) {
            var records = file.records();
            progress.start(records.size());
            for (LabelledRecord record : records) {
                Score higher = impact(record, "higher");
                Score lower = impact(record, "lower");
                boolean isOrdered = higher.getValue() > lower.getValue();
                all.add(isOrdered);
                byLanguage
                        .computeIfAbsent(record.text("lang"), language -> new Mean())
                        .add(isOrdered);
                predictions.accept(prediction(record, isOrdered, higher, lower));
                progress.step();
            }
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("ordered", all.value());
        byLanguage.forEach((language, ordered) -> figures.put(language, ordered.value()));
        figures.put("pairs", all.count());
        return figures;
    }

    private Score impact(LabelledRecord record, String side) throws IOException {
        JsonNode text = record.fields().path(side);
        if (!text.path("title").isTextual() || !text.path("text").isTextual()) {
            throw record.broken("title and text in \"" + side + "\"");
        }
        EnrichedArticle article = articles.enrich(
                record.id() + "/" + side,
                text.path("title").textValue(),
                text.path("text").textValue());
        Score quality = qualityScorer.score(article, Originality.original());
        return impactScorer.score(article, StoryFacts.single(article), quality);
    }

    private static Map<String, Object> prediction(LabelledRecord record, boolean isOrdered, Score higher, Score lower) {
        var prediction = Prediction.of(record.id(), "ordered", isOrdered);
        prediction.put("higher", higher.getValue());
        prediction.put("lower", lower.getValue());
        prediction.put("higherParts", parts(higher));
        prediction.put("lowerParts", parts(lower));
        return prediction;
    }

    private static Map<String, Object> parts(Score score) {
        var parts = new LinkedHashMap<String, Object>();
        for (ScoreComponent part : score.getComponents()) {
            parts.put(part.getName(), part.getContribution());
        }
        return parts;
    }
}
