package io.bellwether.benchmarks.eval.keydata;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with the facts that it holds; without facts it is a negative.
 *
 * @param language ISO 639-1 code
 */
public record LabelledSentence(String id, String language, String text, List<Fact> facts) {

    private static final String FORM = "facts as {entity, figure, value or [low, high], unit}";

    /** Reads a record; a figure must stand in the text, and one that stands there twice is labelled in text order. */
    public static LabelledSentence of(LabelledRecord record) throws IOException {
        String text = record.text("text");
        var facts = new ArrayList<Fact>();
        int from = 0;
        for (JsonNode item : record.items("facts")) {
            Fact fact = fact(record, item, text, from);
            facts.add(fact);
            from = fact.end();
        }
        return new LabelledSentence(record.id(), record.text("lang"), text, List.copyOf(facts));
    }

    private static Fact fact(LabelledRecord record, JsonNode item, String text, int from) throws IOException {
        String figure = item.path("figure").asText("");
        int after = text.indexOf(figure, from);
        int start = after >= 0 ? after : text.indexOf(figure);
        JsonNode value = item.path("value");
        JsonNode low = value.isArray() ? value.path(0) : value;
        JsonNode high = value.isArray() ? value.path(1) : value;
        if (figure.isEmpty()
                || !low.isNumber()
                || !high.isNumber()
                || !item.path("unit").isTextual()) {
            throw record.broken(FORM);
        }
        if (start < 0) {
            throw record.broken("the figure \"" + figure + "\" in the text");
        }
        return new Fact(
                item.path("entity").textValue(),
                start,
                start + figure.length(),
                low.doubleValue(),
                high.doubleValue(),
                item.path("unit").textValue());
    }
}
