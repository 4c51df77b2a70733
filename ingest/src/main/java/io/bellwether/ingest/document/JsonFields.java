package io.bellwether.ingest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.RejectionCause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON article under the names of {@code RawArticle}, whatever everyday name they came under, with
 * their types checked. Null is absent.
 */
final class JsonFields {

    private static final int MOST_VALUES = 200;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_ATTRIBUTE = 8_192;

    private final Map<String, JsonNode> fields = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> others = new TreeMap<>();

    JsonFields(JsonNode object) {
        object.properties().forEach(field -> {
            if (JsonNames.isOwn(field.getKey()) && !field.getValue().isNull()) {
                put(field.getKey(), field.getKey(), field.getValue());
            }
        });
        object.properties().forEach(field -> {
            if (!JsonNames.isOwn(field.getKey()) && !field.getValue().isNull()) {
                other(field.getKey(), field.getValue());
            }
        });
    }

    private void other(String name, JsonNode value) {
        String known = JsonNames.of(name);
        if (known != null && !fields.containsKey(known)) {
            put(known, name, value);
        } else if (value.isValueNode() && name.length() <= LONGEST_NAME && others.size() < MOST_VALUES) {
            others.put(name, PlainText.cut(value.asText(), LONGEST_ATTRIBUTE));
        }
    }

    private void put(String name, String writtenAs, JsonNode value) {
        fields.put(name, value);
        written.put(name, writtenAs);
    }

    /** The name under which the article has a field. */
    String writtenAs(String name) {
        return written.getOrDefault(name, name);
    }

    /** The bare value, null when absent. */
    @Nullable
    JsonNode node(String name) {
        return fields.get(name);
    }

    /** Scalars of fields that RawArticle does not have. */
    Map<String, String> others() {
        return others;
    }

    /** A text, null when absent or blank. */
    @Nullable
    String text(String name, int longest) throws FieldProblem {
        var value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrongType(name, "a text");
        }
        return checked(name, value.textValue(), longest);
    }

    /** An identifier: a text or a whole number. */
    @Nullable
    String identifier(String name, int longest) throws FieldProblem {
        var value = fields.get(name);
        return value != null && value.isIntegralNumber() ? checked(name, value.asText(), longest) : text(name, longest);
    }

    /** True only when the field is there and true. */
    boolean flag(String name) throws FieldProblem {
        var value = fields.get(name);
        if (value != null && !value.isBoolean()) {
            throw wrongType(name, "true or false");
        }
        return value != null && value.booleanValue();
    }

    /** Texts of an array, or the one text that stands for it; of objects their {@code name}. */
    List<String> texts(String name, int longest) throws FieldProblem {
        var value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (value.size() > MOST_VALUES) {
            throw new FieldProblem(RejectionCause.TOO_LONG, writtenAs(name) + ": more than " + MOST_VALUES + " values");
        }
        var texts = new ArrayList<String>();
        for (var element : value.isArray() ? value : List.of(value)) {
            var text = element.isObject() ? element.path("name") : element;
            if (!text.isTextual() && !text.isNull()) {
                throw wrongType(name, "a list of texts");
            }
            String line = checked(name, PlainText.line(text.asText("")), longest);
            if (line != null && !texts.contains(line)) {
                texts.add(line);
            }
        }
        return List.copyOf(texts);
    }

    /** Numbers by name, each finite and at least 0. */
    Map<String, Double> numbers(String name) throws FieldProblem {
        var numbers = new TreeMap<String, Double>();
        for (var entry : object(name).properties()) {
            String key = name + "." + entry.getKey();
            checked(name, entry.getKey(), LONGEST_NAME);
            if (entry.getValue().isNull()) {
                continue;
            }
            if (!entry.getValue().isNumber()) {
                throw wrongType(PlainText.cut(key, LONGEST_NAME), "a number");
            }
            double number = entry.getValue().doubleValue();
            if (!Double.isFinite(number) || number < 0) {
                throw new FieldProblem(RejectionCause.BAD_SIGNAL, key + ": must be finite and at least 0");
            }
            numbers.put(entry.getKey(), number + 0.0);
        }
        return numbers;
    }

    /** Texts by name; numbers and booleans as written. */
    Map<String, String> strings(String name) throws FieldProblem {
        var strings = new TreeMap<String, String>();
        for (var entry : object(name).properties()) {
            checked(name, entry.getKey(), LONGEST_NAME);
            if (!entry.getValue().isValueNode()) {
                throw wrongType(name + "." + entry.getKey(), "a text");
            }
            String value = checked(name + "." + entry.getKey(), entry.getValue().asText(""), LONGEST_ATTRIBUTE);
            if (value != null) {
                strings.put(entry.getKey(), value);
            }
        }
        return strings;
    }

    private JsonNode object(String name) throws FieldProblem {
        var value = fields.get(name);
        if (value == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!value.isObject()) {
            throw wrongType(name, "an object");
        }
        if (value.size() > MOST_VALUES) {
            throw new FieldProblem(RejectionCause.TOO_LONG, name + ": more than " + MOST_VALUES + " values");
        }
        return value;
    }

    FieldProblem wrongType(String name, String wanted) {
        return new FieldProblem(RejectionCause.WRONG_TYPE, writtenAs(name) + ": must be " + wanted);
    }

    private @Nullable String checked(String name, String text, int longest) throws FieldProblem {
        if (text.length() > longest) {
            throw new FieldProblem(
                    RejectionCause.TOO_LONG,
                    writtenAs(name) + ": " + text.length() + " characters, at most " + longest);
        }
        if (!PlainText.isWellFormed(text)) {
            throw new FieldProblem(
                    RejectionCause.UNPAIRED_SURROGATE, writtenAs(name) + ": holds half a surrogate pair");
        }
        return text.isBlank() ? null : text;
    }
}
