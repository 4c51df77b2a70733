package io.bellwether.benchmarks.eval;

import io.bellwether.analyze.gate.ArticleText;
import io.bellwether.analyze.gate.Evidence;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.analyze.gate.GateReport;
import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.Mean;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures the gate on labelled claims. {@code caught} is the share of unsupported claims that it rejects,
 * {@code wronglyRejected} the share of supported ones that it rejects too, {@code notCheckable} the share of all claims
 * in which it finds nothing that it can decide.
 */
public final class GroundingEvaluation implements TrackedEvaluation {

    private final Gate gate = new Gate();

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var records = new ArrayList<LabelledRecord>();
        for (var file : labelled.filesWith("article", "claim", "supported")) {
            records.addAll(file.records());
        }
        if (records.isEmpty()) {
            throw labelled.unrecognised("JSON lines with id, article, articleLang, claim, claimLang, kind, supported");
        }
        progress.start(records.size());
        var all = new Scores();
        var byKind = new TreeMap<String, Scores>();
        var byLanguages = new TreeMap<String, Scores>();
        var article = new ReadArticle();
        for (LabelledRecord record : records) {
            GateReport report = report(record, article);
            boolean supported = record.fields().path("supported").asBoolean();
            String kind = record.optionalText("kind").orElse("unknown");
            all.add(supported, report.verdict());
            byKind.computeIfAbsent(kind, fresh -> new Scores()).add(supported, report.verdict());
            byLanguages
                    .computeIfAbsent(languages(record), fresh -> new Scores())
                    .add(supported, report.verdict());
            predictions.accept(prediction(record.id(), report));
            progress.step();
        }
        var figures = all.figures();
        figures.put("kinds", figures(byKind));
        figures.put("languages", figures(byLanguages));
        return figures;
    }

    private GateReport report(LabelledRecord record, ReadArticle last) throws IOException {
        String text = record.text("article");
        String language = record.optionalText("articleLang").orElse("en");
        return gate.check(
                last.evidence(gate, text, language),
                record.text("claim"),
                record.optionalText("claimLang").orElse(language));
    }

    private static String languages(LabelledRecord record) {
        return record.optionalText("articleLang").orElse("en") + "-"
                + record.optionalText("claimLang").orElse("en");
    }

    private static Map<String, Object> figures(Map<String, Scores> scores) {
        var figures = new LinkedHashMap<String, Object>();
        scores.forEach((name, score) -> figures.put(name, score.figures()));
        return figures;
    }

    private static Map<String, Object> prediction(String id, GateReport report) {
        var prediction = Prediction.of(id, "verdict", report.verdict().name());
        prediction.put(
                "checks",
                report.checks().stream().map(GroundingEvaluation::prediction).toList());
        return prediction;
    }

    private static Map<String, Object> prediction(Check check) {
        var prediction = new LinkedHashMap<String, Object>();
        prediction.put("kind", check.kind().name());
        prediction.put("text", check.text());
        prediction.put("verdict", check.verdict().name());
        prediction.put("reason", check.reason());
        return prediction;
    }

    /** Claims about one article stand together: it is read once. */
    private static final class ReadArticle {

        private List<String> read = List.of();
        private @Nullable Evidence evidence;

        Evidence evidence(Gate gate, String text, String language) {
            if (evidence == null || !read.equals(List.of(text, language))) {
                read = List.of(text, language);
                evidence = gate.evidence(ArticleText.of(text, language));
            }
            return evidence;
        }
    }

    private static final class Scores {

        private final Mean caught = new Mean();
        private final Mean wronglyRejected = new Mean();
        private final Mean notCheckable = new Mean();

        void add(boolean supported, Verdict verdict) {
            (supported ? wronglyRejected : caught).add(verdict == Verdict.REJECTED);
            notCheckable.add(verdict == Verdict.NOT_CHECKABLE);
        }

        Map<String, Object> figures() {
            var figures = new LinkedHashMap<String, Object>();
            if (caught.count() > 0) {
                figures.put("caught", caught.value());
            }
            if (wronglyRejected.count() > 0) {
                figures.put("wronglyRejected", wronglyRejected.value());
            }
            figures.put("notCheckable", notCheckable.value());
            figures.put("unsupported", caught.count());
            figures.put("supported", wronglyRejected.count());
            return figures;
        }
    }
}
