package io.bellwether.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures as they are printed.
 *
 * @param figures by name; a figure may be a map of figures
 */
record EvalFigures(Map<String, Object> figures) {

    private static final double PLACES = 1e4;

    /** The same with four decimal places. */
    Map<String, Object> rounded() {
        return rounded(figures);
    }

    /** Two columns, one figure a line; a figure of a group has the group's name before its own. */
    String table() {
        var flat = new LinkedHashMap<String, Object>();
        flatten("", figures, flat);
        int width = flat.keySet().stream().mapToInt(String::length).max().orElse(0);
        return flat.entrySet().stream()
                .map(figure -> String.format(
                        Locale.ROOT, "%-" + (width + 2) + "s%12s", figure.getKey(), written(figure.getValue())))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Map<String, Object> rounded(Map<?, ?> figures) {
        var rounded = new LinkedHashMap<String, Object>();
        figures.forEach((name, value) -> rounded.put(name.toString(), rounded(value)));
        return rounded;
    }

    private static Object rounded(Object value) {
        if (value instanceof Map<?, ?> group) {
            return rounded(group);
        }
        return value instanceof Double number ? (Object) (Math.round(number * PLACES) / PLACES) : value;
    }

    private static void flatten(String prefix, Map<?, ?> figures, Map<String, Object> flat) {
        figures.forEach((name, value) -> {
            if (value instanceof Map<?, ?> group) {
                flatten(prefix + name + ".", group, flat);
            } else {
                flat.put(prefix + name, value);
            }
        });
    }

    private static String written(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value.toString();
    }
}
