package io.bellwether.benchmarks.eval.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The leaves of an expected JSON document by their paths. */
final class FeedLeaves {

    private final Map<String, JsonNode> leaves = new LinkedHashMap<>();

    FeedLeaves(JsonNode expected) {
        collect("", expected);
    }

    int size() {
        return leaves.size();
    }

    /** Paths at which a result has another value or none. */
    List<String> missed(Map<String, Object> result) {
        var missed = new ArrayList<String>();
        leaves.forEach((path, expected) -> {
            if (!same(path, at(result, path), expected)) {
                missed.add(path);
            }
        });
        return missed;
    }

    double share(List<String> missed) {
        return leaves.isEmpty() ? 1 : 1 - missed.size() / (double) leaves.size();
    }

    private void collect(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i));
            }
        } else {
            leaves.put(path, node);
        }
    }

    /** Times compare as instants, numbers and truth values compare as written; that a void tag of HTML is closed or not makes no difference. */
    private static boolean same(String path, @Nullable Object found, JsonNode expected) {
        if (found != null && path.endsWith("Parsed")) {
            return Instant.parse(expected.asText()).equals(Instant.parse(found.toString()));
        }
        return found != null
                && found.toString().replace(" />", ">").equals(expected.asText().replace(" />", ">"));
    }

    private static @Nullable Object at(Map<String, Object> result, String path) {
        Object at = result;
        for (String step : path.substring(1).split("/", -1)) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else if (at instanceof List<?> list && Integer.parseInt(step) < list.size()) {
                at = list.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return at;
    }
}
