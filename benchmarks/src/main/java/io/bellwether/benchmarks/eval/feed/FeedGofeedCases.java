package io.bellwether.benchmarks.eval.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.benchmarks.eval.Progress;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.ingest.feed.read.FeedContentReader;
import io.bellwether.ingest.feed.read.FeedReading;
import io.bellwether.ingest.feed.read.FeedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gofeed's own test feeds: of each, the share of the expected JSON's leaves that are right. */
public final class FeedGofeedCases {

    private static final String NEUTRAL = "translator/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<LabelledRecord> cases;
    private final List<Double> shares = new ArrayList<>();
    private final List<Double> romeShares = new ArrayList<>();
    private final FeedTally counts = new FeedTally();
    private final FeedTally groups = new FeedTally();

    /** The cases of an index; the feeds and what is expected of them lie beside it. */
    public FeedGofeedCases(List<LabelledRecord> cases) {
        this.cases = List.copyOf(cases);
    }

    /**
     * Reads every feed for which something is expected.
     *
     * @return of the format-neutral feeds the mean share of right leaves ({@code leaves}) and the share of feeds with all
     *     leaves right ({@code files}), the same for ROME, and counts by figure and group
     * @throws IOException when a feed or what is expected of it cannot be read
     */
    public Map<String, Object> measure(Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        progress.start(cases.size());
        for (var each : cases) {
            if (each.optionalText("expected").isPresent()) {
                measure(each, predictions);
            }
            progress.step();
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("leaves", mean(shares));
        figures.put("files", counts.share("files"));
        figures.put("romeLeaves", mean(romeShares));
        figures.put("romeFiles", counts.share("romeFiles"));
        figures.put("counts", counts.table());
        figures.put("leavesByGroup", groups.table());
        return figures;
    }

    private void measure(LabelledRecord each, Consumer<Map<String, Object>> predictions) throws IOException {
        String file = each.text("file");
        String group = each.text("group");
        byte[] bytes = Files.readAllBytes(each.file().resolveSibling(file));
        var expected = document(each.file().resolveSibling(each.text("expected")));
        var result = read(bytes, group);
        var leaves = new FeedLeaves(expected);
        var missed = leaves.missed(result);
        groups.add(group, leaves.size() - missed.size(), leaves.size());
        if (group.startsWith(NEUTRAL)) {
            shares.add(leaves.share(missed));
            counts.add("files", missed.isEmpty());
            counts.add("leaves", leaves.size() - missed.size(), leaves.size());
            var romeMissed = leaves.missed(FeedRome.gofeed(bytes));
            romeShares.add(leaves.share(romeMissed));
            counts.add("romeFiles", romeMissed.isEmpty());
            counts.add("romeLeaves", leaves.size() - romeMissed.size(), leaves.size());
        }
        predictions.accept(prediction(file, missed, result));
    }

    private static Map<String, Object> read(byte[] bytes, String group) {
        var reading = FeedContentReader.read(bytes, new FeedTransport(null, null, null));
        return reading instanceof FeedReading.Read read ? vocabulary(read.content(), group) : Map.of();
    }

    private static Map<String, Object> vocabulary(FeedContent content, String group) {
        return switch (group) {
            case "parser/atom" -> FeedAtomVocabulary.of(content);
            case "parser/rss" -> FeedRssVocabulary.of(content);
            case "parser/json" -> FeedJsonVocabulary.of(content);
            default -> FeedGofeedVocabulary.of(content);
        };
    }

    private static JsonNode document(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": expected JSON, found " + e.getOriginalMessage(), e);
        }
    }

    private static double mean(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static Map<String, Object> prediction(String file, List<String> missed, Map<String, Object> result) {
        Map<String, Object> prediction = new LinkedHashMap<>();
        prediction.put("id", file);
        prediction.put("missed", missed);
        prediction.put("result", result);
        return prediction;
    }
}
