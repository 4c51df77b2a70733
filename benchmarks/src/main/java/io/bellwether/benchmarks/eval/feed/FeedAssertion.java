package io.bellwether.benchmarks.eval.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that must hold of a value on a path into a result. */
record FeedAssertion(JsonNode node) {

    /** Feedparser's older names for its keys: its dictionaries look there when a key is missing. */
    private static final Map<String, List<String>> SYNONYMS = Map.of(
            "guid", List.of("id"),
            "date", List.of("updated"),
            "date_parsed", List.of("updated_parsed"),
            "description", List.of("summary", "subtitle"),
            "description_detail", List.of("summary_detail", "subtitle_detail"),
            "url", List.of("href"),
            "copyright", List.of("rights"),
            "copyright_detail", List.of("rights_detail"),
            "tagline", List.of("subtitle"),
            "tagline_detail", List.of("subtitle_detail"));

    boolean holds(Map<String, Object> result) {
        Object found = at(result);
        var expected = node.path("value");
        return switch (node.path("op").asText()) {
            case "eq" -> isEncoding() ? sameEncoding(found, expected.asText()) : same(found, expected);
            case "ne" -> !same(found, expected);
            case "len" -> size(found) == expected.asInt();
            case "truthy" -> isTruthy(found);
            case "falsy" -> !isTruthy(found);
            case "absent" -> found == null;
            default -> false;
        };
    }

    private @Nullable Object at(Map<String, Object> result) {
        Object at = result;
        for (var step : node.path("path")) {
            if (at instanceof Map<?, ?> map) {
                at = value(map, step.asText());
            } else if (at instanceof List<?> list && step.isInt()) {
                at = step.asInt() < list.size() ? list.get(step.asInt()) : null;
            } else {
                return null;
            }
        }
        return at;
    }

    private static @Nullable Object value(Map<?, ?> map, String key) {
        Object value = map.get(key);
        for (String synonym : SYNONYMS.getOrDefault(key, List.of())) {
            value = value == null ? map.get(synonym) : value;
        }
        return value;
    }

    private boolean isEncoding() {
        return node.path("path").size() == 1
                && node.path("path").path(0).asText().equals("encoding");
    }

    /** Names of encodings differ in case, and one encoding has several names. */
    private static boolean sameEncoding(@Nullable Object found, String expected) {
        try {
            return found != null && Charset.forName(found.toString()).equals(Charset.forName(expected));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return expected.equals(found);
        }
    }

    static boolean same(@Nullable Object found, JsonNode expected) {
        if (expected.isNull()) {
            return found == null;
        } else if (expected.isBoolean()) {
            return Objects.equals(found, expected.asBoolean());
        } else if (expected.isNumber()) {
            return found instanceof Number number && number.doubleValue() == expected.asDouble();
        } else if (expected.isArray() && found instanceof List<?> list) {
            return list.size() == expected.size() && all(list, expected);
        } else if (expected.isObject() && found instanceof Map<?, ?> map) {
            return map.size() == expected.size()
                    && expected.properties().stream()
                            .allMatch(field -> same(map.get(field.getKey()), field.getValue()));
        }
        return expected.isTextual() && expected.asText().equals(found);
    }

    private static boolean all(List<?> list, JsonNode expected) {
        for (int i = 0; i < list.size(); i++) {
            if (!same(list.get(i), expected.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTruthy(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        } else if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return value != null && size(value) != 0;
    }

    private static int size(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.size();
        } else if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value instanceof String text ? text.length() : -1;
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
