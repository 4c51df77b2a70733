package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledFile;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.figure.FigureFinder;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.term.DocumentFrequencies;
import io.bellwether.enrich.term.SharedTerms;
import io.bellwether.news.WeightedTerm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures shared terms on passages in Chinese and English: every Chinese passage ranks all English ones of its file by
 * the cosine. The share with its own first, and the mean reciprocal rank; passages that were Chinese at first as
 * {@code zhToEn}, English ones as {@code enToZh}. Of passages with one cosine the own comes last.
 */
public final class CrosslingualEvaluation implements TrackedEvaluation {

    private final TextReader reader = new TextReader();
    private final EntityFinder entityFinder = new EntityFinder();
    private final FigureFinder figureFinder = new FigureFinder();
    private final SharedTerms sharedTerms = new SharedTerms(new DocumentFrequencies());

    /** What one direction came to. */
    private record Direction(Mean first, Mean reciprocalRank) {}

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var files = labelled.filesWith("zh", "en", "original");
        if (files.isEmpty()) {
            throw labelled.unrecognised("JSON lines with id, original (zh or en), zh, en (passages in both languages)");
        }
        var zhToEn = new Direction(new Mean(), new Mean());
        var enToZh = new Direction(new Mean(), new Mean());
        for (LabelledFile file : files) {
            List<LabelledRecord> records = file.records();
            progress.start(records.size());
            List<Map<String, Float>> english = new ArrayList<>();
            for (LabelledRecord record : records) {
                english.add(terms(record.text("en")));
            }
            for (int i = 0; i < records.size(); i++) {
                LabelledRecord record = records.get(i);
                Map<String, Float> chinese = terms(record.text("zh"));
                double[] cosines = english.stream()
                        .mapToDouble(terms -> cosine(chinese, terms))
                        .toArray();
                int rank = rank(cosines, i);
                var direction = record.text("original").equals("zh") ? zhToEn : enToZh;
                direction.first().add(rank == 1);
                direction.reciprocalRank().add(1.0 / rank);
                predictions.accept(Prediction.of(
                        record.id(), "en", records.get(best(cosines)).id()));
                progress.step();
            }
        }
        return figures(enToZh, zhToEn);
    }

    private static Map<String, Object> figures(Direction enToZh, Direction zhToEn) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("enToZh", enToZh.first().value());
        figures.put("zhToEn", zhToEn.first().value());
        figures.put("enToZhMrr", enToZh.reciprocalRank().value());
        figures.put("zhToEnMrr", zhToEn.reciprocalRank().value());
        figures.put("passages", enToZh.first().count() + zhToEn.first().count());
        return figures;
    }

    /** The product's terms of a passage without a headline. */
    private Map<String, Float> terms(String passage) {
        Segmentation text = reader.read(passage);
        var entities = entityFinder.find(text);
        var figures = figureFinder.find(text, entities);
        var terms = new HashMap<String, Float>();
        for (WeightedTerm term : sharedTerms.of(reader.read("", text.language()), text, entities, figures)) {
            terms.put(term.getTerm(), term.getWeight());
        }
        return terms;
    }

    private static double cosine(Map<String, Float> one, Map<String, Float> other) {
        return one.entrySet().stream()
                .mapToDouble(term -> term.getValue() * other.getOrDefault(term.getKey(), 0f))
                .sorted()
                .sum();
    }

    /** From 1. */
    private static int rank(double[] cosines, int own) {
        int rank = 1;
        for (int i = 0; i < cosines.length; i++) {
            rank += i != own && cosines[i] >= cosines[own] ? 1 : 0;
        }
        return rank;
    }

    private static int best(double[] cosines) {
        int best = 0;
        for (int i = 1; i < cosines.length; i++) {
            best = cosines[i] > cosines[best] ? i : best;
        }
        return best;
    }
}
