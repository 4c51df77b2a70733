package io.bellwether.benchmarks.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.benchmarks.eval.entity.EntityScores;
import io.bellwether.benchmarks.eval.entity.NamedSpan;
import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledFile;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.news.EntityType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures names of people, places and organisations: a mention counts when its span and its type are those of the label.
 * One file is one source. Where labels tell names from nouns that stand for them ({@code PER.NOM}), both are wanted, and
 * {@code namesF1} wants the names only.
 */
public final class EntityEvaluation implements TrackedEvaluation {

    private final TextReader reader = new TextReader();
    private final EntityFinder finder = new EntityFinder();

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        List<LabelledFile> files = labelled.filesWith("text", "entities");
        if (files.isEmpty()) {
            throw labelled.unrecognised(
                    "JSON lines with text, entities as [start, end, type, surface] (sentences with names)");
        }
        var records = new ArrayList<List<LabelledRecord>>();
        for (LabelledFile file : files) {
            records.add(file.records());
        }
        progress.start(records.stream().mapToLong(List::size).sum());
        var all = new EntityScores();
        var sources = new LinkedHashMap<String, Object>();
        for (int i = 0; i < files.size(); i++) {
            var source = new EntityScores();
            for (LabelledRecord record : records.get(i)) {
                compare(record, List.of(all, source), predictions);
                progress.step();
            }
            sources.put(files.get(i).stem(), source.figures());
        }
        var figures = all.figures();
        figures.putAll(sources);
        return figures;
    }

    private void compare(LabelledRecord record, List<EntityScores> scores, Consumer<Map<String, Object>> predictions)
            throws IOException {
        String text = record.text("text");
        var labels = new LinkedHashSet<NamedSpan>();
        var nouns = new LinkedHashSet<NamedSpan>();
        for (JsonNode entity : record.items("entities")) {
            String type = entity.path(2).asText();
            (type.endsWith(".NOM") ? nouns : labels).add(span(record, text, entity, type));
        }
        Set<NamedSpan> found = find(text);
        scores.forEach(score -> score.add(found, labels, nouns));
        predictions.accept(Prediction.of(
                record.id(), "entities", found.stream().map(NamedSpan::figures).toList()));
    }

    /** The product's mentions of the three types. */
    private Set<NamedSpan> find(String raw) {
        var found = new ArrayList<NamedSpan>();
        for (var entity : finder.find(reader.read(raw))) {
            if (EntityScores.TYPES.contains(entity.getType())) {
                entity.getMentions()
                        .forEach(mention ->
                                found.add(new NamedSpan(mention.getStart(), mention.getEnd(), entity.getType())));
            }
        }
        found.sort(NamedSpan.ORDER);
        return new LinkedHashSet<>(found);
    }

    /** Labels count code points, the product UTF-16 code units. */
    private static NamedSpan span(LabelledRecord record, String text, JsonNode entity, String type) throws IOException {
        int start = entity.path(0).asInt(-1);
        int end = entity.path(1).asInt(-1);
        if (start < 0 || end < start || end > text.codePointCount(0, text.length())) {
            throw record.broken("entities as [start, end, type, surface] inside the text");
        }
        return new NamedSpan(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end), type(record, type));
    }

    private static EntityType type(LabelledRecord record, String label) throws IOException {
        String plain = label.contains(".") ? label.substring(0, label.indexOf('.')) : label;
        return switch (plain) {
            case "PER" -> EntityType.PERSON;
            case "LOC", "GPE" -> EntityType.PLACE;
            case "ORG" -> EntityType.ORGANISATION;
            default -> throw record.broken("entity types PER, LOC, GPE or ORG, not " + label);
        };
    }
}
