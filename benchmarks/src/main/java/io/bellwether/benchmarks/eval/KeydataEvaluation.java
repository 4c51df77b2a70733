package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.keydata.Fact;
import io.bellwether.benchmarks.eval.keydata.FactMatch;
import io.bellwether.benchmarks.eval.keydata.LabelledSentence;
import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.MatchCount;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.figure.FigureFinder;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.news.KeyFigure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures key data on labelled sentences: F1 over facts. A fact matches when the spans overlap, the values agree and the
 * units are of one class; exact also wants the entity. {@code sentencesRight} is the share of sentences, negatives
 * included, whose facts are all exact with nothing found beside them.
 */
public final class KeydataEvaluation implements TrackedEvaluation {

    private final TextReader reader = new TextReader();
    private final EntityFinder entityFinder = new EntityFinder();
    private final FigureFinder figureFinder = new FigureFinder();

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var records = new ArrayList<LabelledRecord>();
        for (var file : labelled.filesWith("lang", "text", "facts")) {
            records.addAll(file.records());
        }
        if (records.isEmpty()) {
            throw labelled.unrecognised("JSON lines with id, lang, text, facts");
        }
        progress.start(records.size());
        var all = new Scores();
        var byLanguage = new TreeMap<String, Scores>();
        for (LabelledRecord record : records) {
            var sentence = LabelledSentence.of(record);
            List<KeyFigure> figures = figures(sentence);
            var match = FactMatch.of(figures.stream().map(Fact::of).toList(), sentence.facts());
            all.add(match);
            byLanguage
                    .computeIfAbsent(sentence.language(), language -> new Scores())
                    .add(match);
            predictions.accept(Prediction.of(
                    sentence.id(),
                    "facts",
                    figures.stream().map(KeydataEvaluation::prediction).toList()));
            progress.step();
        }
        var figures = all.figures();
        byLanguage.forEach((language, scores) -> figures.put(language, scores.figures()));
        return figures;
    }

    /** The product's key data of a sentence whose language is known. */
    private List<KeyFigure> figures(LabelledSentence sentence) {
        Segmentation text = reader.read(sentence.text(), sentence.language());
        return figureFinder.find(text, entityFinder.find(text));
    }

    private static Map<String, Object> prediction(KeyFigure figure) {
        var prediction = new LinkedHashMap<String, Object>();
        if (figure.getEntity() != null) {
            prediction.put("entity", figure.getEntity());
        }
        prediction.put("figure", figure.getFigure());
        prediction.put(
                "value", figure.getHigh() == null ? figure.getValue() : List.of(figure.getValue(), figure.getHigh()));
        prediction.put("unit", figure.getUnit());
        return prediction;
    }

    private static final class Scores {

        private final MatchCount valueUnit = new MatchCount();
        private final MatchCount exact = new MatchCount();
        private final Mean right = new Mean();
        private long facts;

        void add(FactMatch match) {
            valueUnit.add(match.valueUnit(), match.found() - match.valueUnit(), match.labelled() - match.valueUnit());
            exact.add(match.exact(), match.found() - match.exact(), match.labelled() - match.exact());
            right.add(match.exact() == match.found() && match.exact() == match.labelled());
            facts += match.labelled();
        }

        Map<String, Object> figures() {
            var figures = new LinkedHashMap<String, Object>();
            figures.put("valueUnit", valueUnit.f1());
            figures.put("exact", exact.f1());
            figures.put("sentencesRight", right.value());
            figures.put("sentences", right.count());
            figures.put("facts", facts);
            return figures;
        }
    }
}
