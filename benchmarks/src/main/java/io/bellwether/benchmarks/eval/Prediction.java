package io.bellwether.benchmarks.eval;

import java.util.LinkedHashMap;
import java.util.Map;

/** A prediction of one field, as it is written. */
final class Prediction {

    private Prediction() {}

    static Map<String, Object> of(String id, String field, Object value) {
        var prediction = new LinkedHashMap<String, Object>();
        prediction.put("id", id);
        prediction.put(field, value);
        return prediction;
    }
}
