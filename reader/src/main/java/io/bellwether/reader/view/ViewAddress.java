package io.bellwether.reader.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Views as the query of an address, both ways. Reading is lenient and bounded: what cannot be read is left out and
 * reported, so that a page shows what it can and the API answers 400.
 */
public final class ViewAddress {

    private static final int MOST_VALUES = 20;
    private static final int LONGEST = 200;

    private final Map<String, List<String>> parameters;
    private final List<String> problems = new ArrayList<>();

    private ViewAddress(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * A view and what was wrong with its address.
     *
     * @param view what could be read
     * @param problems what could not
     */
    public record Read(View view, List<String> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the query of an address. */
    public static Read read(Map<String, List<String>> parameters) {
        var address = new ViewAddress(parameters);
        return new Read(address.view(), address.problems);
    }

    /** The query of a view's address, without the question mark; what is as usual is left out. */
    public static String write(View view) {
        var query = new StringBuilder();
        add(query, "q", view.words());
        if (view.order() != Order.HOT) {
            add(query, "sort", view.order().key());
        }
        if (!view.weights().equals(Weights.USUAL)) {
            var weights = view.weights();
            add(query, "weights", weights.hot() + "," + weights.quality() + "," + weights.impact());
        }
        addFloor(query, "hot", view.floors().hot());
        addFloor(query, "quality", view.floors().quality());
        addFloor(query, "impact", view.floors().impact());
        view.tags().forEach(tag -> add(query, "tag", tag));
        view.languages().forEach(language -> add(query, "lang", language));
        view.outlets().forEach(outlet -> add(query, "outlet", outlet));
        if (view.window() != Window.ALL) {
            add(query, "within", view.window().key());
        }
        if (view.day() != null) {
            add(query, "day", view.day().toString());
        }
        return query.toString();
    }

    private View view() {
        var order = one("sort", View.FRONT.order(), Order::ofKey);
        return new View(
                order,
                weights(),
                new Floors(floor("hot"), floor("quality"), floor("impact")),
                many("tag"),
                many("lang"),
                many("outlet"),
                one("within", Window.ALL, Window::ofKey),
                one("day", Optional.<LocalDate>empty(), ViewAddress::day).orElse(null),
                one("q", "", words -> Optional.of(words.strip())));
    }

    /** As one value of the address bar, or as three fields of the form. */
    private Weights weights() {
        var ofFields = new Weights(
                weight("whot", Weights.USUAL.hot()),
                weight("wquality", Weights.USUAL.quality()),
                weight("wimpact", Weights.USUAL.impact()));
        return one("weights", ofFields, ViewAddress::parseWeights);
    }

    private int weight(String name, int usual) {
        return one(name, usual, text -> number(text, Weights.MOST));
    }

    private int floor(String name) {
        return one(name, 0, text -> number(text, 100));
    }

    private <T> T one(String name, T usual, Function<String, Optional<T>> parse) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty() || values.get(0).isEmpty()) {
            return usual;
        }
        String value = values.get(0);
        Optional<T> parsed = value.length() > LONGEST ? Optional.empty() : parse.apply(value);
        if (parsed.isEmpty()) {
            problems.add(name + ": cannot be read");
        }
        return parsed.orElse(usual);
    }

    private List<String> many(String name) {
        var kept = parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .distinct()
                .limit(MOST_VALUES)
                .toList();
        return kept;
    }

    private static Optional<Optional<LocalDate>> day(String text) {
        try {
            return Optional.of(Optional.of(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Weights> parseWeights(String text) {
        var parts = List.of(text.split(",", -1));
        if (parts.size() != 3) {
            return Optional.empty();
        }
        var numbers = parts.stream().map(part -> number(part, Weights.MOST)).toList();
        return numbers.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Weights(
                        numbers.get(0).orElseThrow(),
                        numbers.get(1).orElseThrow(),
                        numbers.get(2).orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Integer> number(String text, int most) {
        boolean isShort = !text.isEmpty() && text.length() <= 3;
        if (!isShort || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text)).filter(value -> value <= most);
    }

    private static void addFloor(StringBuilder query, String name, int floor) {
        if (floor > 0) {
            add(query, name, Integer.toString(floor));
        }
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
