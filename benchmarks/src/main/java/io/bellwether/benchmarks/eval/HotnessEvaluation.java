package io.bellwether.benchmarks.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.RankCorrelation;
import io.bellwether.score.formula.FamilyReport;
import io.bellwether.score.formula.HotScorer;
import io.bellwether.score.formula.ScoringConfig;
import io.bellwether.score.formula.SignalSample;
import io.bellwether.score.formula.StoryFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures whether Hot, computed from what was known early, ranks what became big: Spearman with the highest engagement
 * that was reached. Reads stories of a link site with their rank, votes and comments at several minutes after first
 * sight, and topics of a hot-search board with their count at first sight. Every item is a story of one outlet; a topic
 * whose peak is not known is left out.
 */
public final class HotnessEvaluation implements TrackedEvaluation {

    private static final int EARLY_MINUTES = 60;

    /** Kinds of signal in the order in which the link site's readings hold them. */
    private static final List<String> READING = List.of("rank", "points", "comments");

    private final HotScorer scorer = new HotScorer(ScoringConfig.defaults());

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var linked = labelled.fileWith("first_seen", "first", "at_minutes", "max_upvotes");
        var searched = labelled.fileWith("text", "count", "firstSeen", "peakCount");
        if (linked.isEmpty() && searched.isEmpty()) {
            throw labelled.unrecognised("JSON lines with id, first_seen, first, at_minutes, max_upvotes;"
                    + " or text, count, firstSeen, peakCount");
        }
        var records = linked.or(() -> searched).orElseThrow().records();
        progress.start(records.size());
        var early = new RankCorrelation();
        var atFirst = new RankCorrelation();
        for (LabelledRecord record : records) {
            var prediction = new LinkedHashMap<String, Object>();
            prediction.put("id", record.id());
            if (linked.isPresent()) {
                linked(record, prediction, atFirst, early);
            } else if (record.fields().hasNonNull("peakCount")) {
                double hot = hot(time(record, "firstSeen"), searched(record));
                atFirst.add(hot, record.number("peakCount"));
                prediction.put("hotAtFirst", hot);
            }
            predictions.accept(prediction);
            progress.step();
        }
        return figures(early, atFirst);
    }

    private void linked(
            LabelledRecord record, Map<String, Object> prediction, RankCorrelation atFirst, RankCorrelation early)
            throws IOException {
        Instant seen = time(record, "first_seen");
        double outcome = record.number("max_upvotes");
        var samples = new ArrayList<>(samples(seen, 0, record.items("first")));
        double first = hot(seen, samples);
        atFirst.add(first, outcome);
        prediction.put("hotAtFirst", first);
        JsonNode readings = record.fields().path("at_minutes");
        if (readings.hasNonNull(Integer.toString(EARLY_MINUTES))) {
            for (String minutes : keys(readings)) {
                int after = minutes(record, minutes);
                if (after <= EARLY_MINUTES) {
                    samples.addAll(samples(seen, after, values(readings.path(minutes))));
                }
            }
            double later = hot(seen, samples);
            early.add(later, outcome);
            prediction.put("hotAt" + EARLY_MINUTES, later);
        }
    }

    private static List<SignalSample> searched(LabelledRecord record) throws IOException {
        Instant seen = time(record, "firstSeen");
        return List.of(new SignalSample("item", "outlet", "views", record.number("count"), seen, seen));
    }

    private static Map<String, Object> figures(RankCorrelation early, RankCorrelation atFirst) {
        var figures = new LinkedHashMap<String, Object>();
        if (early.count() > 0) {
            figures.put("spearmanAt" + EARLY_MINUTES, early.value());
        }
        figures.put("spearmanAtFirst", atFirst.value());
        if (early.count() > 0) {
            figures.put("itemsAt" + EARLY_MINUTES, early.count());
        }
        figures.put("items", atFirst.count());
        return figures;
    }

    private double hot(Instant seen, List<SignalSample> samples) {
        var report = new FamilyReport("outlet", null, seen);
        return scorer.score(new StoryFacts(List.of(report), seen, seen, 1, samples, 1))
                .hot()
                .getValue();
    }

    /** The numbers of one reading; one that is null was not known. */
    private static List<SignalSample> samples(Instant seen, int minutes, List<JsonNode> reading) {
        var samples = new ArrayList<SignalSample>();
        for (int i = 0; i < Math.min(reading.size(), READING.size()); i++) {
            if (reading.get(i).isNumber()) {
                double value = reading.get(i).doubleValue();
                Instant at = seen.plus(Duration.ofMinutes(minutes));
                samples.add(new SignalSample("item", "outlet", READING.get(i), value, seen, at));
            }
        }
        return samples;
    }

    private static List<String> keys(JsonNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<JsonNode> values(JsonNode array) {
        var values = new ArrayList<JsonNode>();
        array.forEach(values::add);
        return values;
    }

    private static int minutes(LabelledRecord record, String text) throws IOException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw record.broken("minutes as names in \"at_minutes\"");
        }
    }

    private static Instant time(LabelledRecord record, String field) throws IOException {
        try {
            return Instant.parse(record.text(field));
        } catch (DateTimeException e) {
            throw record.broken("a time like 2026-10-05T08:00:00Z in \"" + field + "\"");
        }
    }
}
