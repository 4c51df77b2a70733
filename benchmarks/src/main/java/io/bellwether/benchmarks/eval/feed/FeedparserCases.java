package io.bellwether.benchmarks.eval.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.benchmarks.eval.Progress;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.ingest.feed.read.FeedContentReader;
import io.bellwether.ingest.feed.read.FeedReading;
import io.bellwether.ingest.feed.read.FeedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Feedparser's own test feeds: a file passes when all its assertions hold. */
public final class FeedparserCases {

    /** Where feedparser's test server stood; relative references of feeds without a base start here. */
    private static final String SERVER = "http://127.0.0.1:8097/";

    private static final String SANITIZE = "wellformed/sanitize";

    private final List<LabelledRecord> cases;
    private final FeedTally ours = new FeedTally();
    private final FeedTally rome = new FeedTally();
    private final FeedTally groups = new FeedTally();
    private int survivors;

    /** The cases of an assertions file; the feeds lie beside it. */
    public FeedparserCases(List<LabelledRecord> cases) {
        this.cases = List.copyOf(cases);
    }

    /**
     * Reads every feed and checks what is asserted of it.
     *
     * @return shares of files that pass ({@code core}, {@code robust}, {@code sanitize}), files with anything active left in
     *     a text ({@code activeSurvivors}), ROME's shares, and counts by figure and group
     * @throws IOException when a feed cannot be read
     */
    public Map<String, Object> measure(Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        progress.start(cases.size());
        for (var each : cases) {
            measure(each, predictions);
            progress.step();
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        for (String figure : List.of("core", "robust", "sanitize")) {
            figures.put(figure, ours.share(figure));
        }
        figures.put("activeSurvivors", survivors);
        figures.put("everything", ours.share("everything"));
        figures.put("romeCore", rome.share("core"));
        figures.put("romeRobust", rome.share("robust"));
        figures.put("counts", ours.table());
        figures.put("romeCounts", rome.table());
        figures.put("byGroup", groups.table());
        return figures;
    }

    private void measure(LabelledRecord record, Consumer<Map<String, Object>> predictions) throws IOException {
        var each = record.fields();
        String file = record.text("file");
        String group = record.text("group");
        byte[] bytes = Files.readAllBytes(record.file().resolveSibling(file));
        var headers = each.path("http_headers");
        var transport = transport(headers, SERVER + file.replaceFirst("^feeds/", "tests/"));
        var result = read(bytes, transport);
        var failed = failed(each, result);
        groups.add(group, failed.isEmpty());
        boolean romeRight = failed(each, FeedRome.feedparser(bytes, transport)).isEmpty();
        for (String figure : figures(each, group)) {
            ours.add(figure, failed.isEmpty());
            rome.add(figure, romeRight);
        }
        var active = FeedActiveContent.in(result);
        survivors += active.isEmpty() ? 0 : 1;
        predictions.accept(prediction(file, failed, active, result));
    }

    private static List<String> figures(JsonNode each, String group) {
        var figures = new ArrayList<String>();
        figures.add("everything");
        boolean sanitize = group.equals(SANITIZE);
        if (sanitize) {
            figures.add("sanitize");
        } else if (each.path("core").asBoolean()) {
            figures.add("core");
        }
        if (group.equals("encoding") || group.equals("entities") || group.startsWith("illformed")) {
            figures.add("robust");
        }
        return figures;
    }

    private static FeedTransport transport(JsonNode headers, String address) {
        String location = headers.path("content-location").asText("");
        return new FeedTransport(
                headers.path("content-type").asText(null),
                headers.path("content-language").asText(null),
                location.isEmpty() ? address : location);
    }

    private static Map<String, Object> read(byte[] bytes, FeedTransport transport) {
        var reading = FeedContentReader.read(bytes, transport);
        return reading instanceof FeedReading.Read read
                ? FeedparserVocabulary.of(read.content())
                : Map.of("bozo", true, "feed", Map.of(), "entries", List.of(), "version", "");
    }

    private static List<String> failed(JsonNode each, Map<String, Object> result) {
        return StreamSupport.stream(each.path("assert").spliterator(), false)
                .map(FeedAssertion::new)
                .filter(assertion -> !assertion.holds(result))
                .map(FeedAssertion::toString)
                .toList();
    }

    private static Map<String, Object> prediction(
            String file, List<String> failed, List<String> active, Map<String, Object> result) {
        Map<String, Object> prediction = new LinkedHashMap<>();
        prediction.put("id", file);
        prediction.put("pass", failed.isEmpty());
        prediction.put("failed", failed);
        prediction.put("active", active);
        prediction.put("result", result);
        return prediction;
    }
}
