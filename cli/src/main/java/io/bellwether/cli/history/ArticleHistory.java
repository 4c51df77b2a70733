package io.bellwether.cli.history;

import io.bellwether.cli.compare.FieldDifferences;
import io.bellwether.cli.history.HistoryEntry.ValueChange;
import io.bellwether.cli.history.HistoryRecord.Stage;
import io.bellwether.news.ScoredArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever recorded about one article and is still there. A record is compared with the one before it in
 * its topic, the first of a generation with what the generation before it said at that time. Text that was withdrawn is
 * not told again: of records before the last withdrawal only the names of changed fields are.
 */
public final class ArticleHistory {

    /** A record and when it was written. */
    private record Moment(HistoryRecord record, Instant time) {}

    private static final Comparator<Moment> IN_ORDER = Comparator.comparing(Moment::time)
            .thenComparing((Moment moment) -> moment.record().stage())
            .thenComparingInt(moment -> moment.record().number())
            .thenComparingLong(moment -> moment.record().offset());

    private final String articleId;
    private final List<HistoryEntry> entries;
    private final SortedMap<Integer, HistoryRecord> standing;

    private ArticleHistory(String articleId, List<HistoryEntry> entries, SortedMap<Integer, HistoryRecord> standing) {
        this.articleId = articleId;
        this.entries = List.copyOf(entries);
        this.standing = Collections.unmodifiableSortedMap(standing);
    }

    /** The history made of an article's records, which may come in any order. */
    public static ArticleHistory of(String articleId, List<HistoryRecord> records) {
        var sorted = inOrder(records);
        Optional<Instant> silence = lastWithdrawal(sorted);
        var entries = new ArrayList<HistoryEntry>();
        Map<Stage, NavigableMap<Integer, HistoryRecord>> latest = new EnumMap<>(Stage.class);
        for (var moment : sorted) {
            var record = moment.record();
            var ofStage = latest.computeIfAbsent(record.stage(), stage -> new TreeMap<>());
            boolean isTold = silence.map(until -> record.time().isAfter(until)).orElse(true);
            entries.add(entry(moment, ofStage.floorEntry(record.number()), isTold));
            if (record.problem() == null) {
                ofStage.put(record.number(), record);
            }
        }
        return new ArticleHistory(articleId, entries, latest.getOrDefault(Stage.SCORED, new TreeMap<>()));
    }

    String articleId() {
        return articleId;
    }

    List<HistoryEntry> entries() {
        return entries;
    }

    /** Whether its last raw record takes it back. */
    boolean isWithdrawn() {
        return entries.stream()
                .map(HistoryEntry::record)
                .filter(record -> record.stage() == Stage.RAW && record.problem() == null)
                .reduce((first, second) -> second)
                .map(HistoryRecord::isWithdrawal)
                .orElse(false);
    }

    /** The last scored record of each generation that has one, by the generation's number. */
    SortedMap<Integer, HistoryRecord> standing() {
        return standing;
    }

    /** What is known of it now; empty when it is withdrawn. */
    Optional<ScoredArticle> present() {
        return isWithdrawn()
                ? Optional.empty()
                : standing.values().stream()
                        .findFirst()
                        .flatMap(record -> Optional.ofNullable((ScoredArticle) record.value()));
    }

    /**
     * Each topic in the order of its offsets, since a computed record has the time of the record that caused it and that
     * may lie before; among topics by time, at one time as the pipeline runs.
     */
    private static List<Moment> inOrder(List<HistoryRecord> records) {
        var latest = new HashMap<String, Instant>();
        return records.stream()
                .sorted(Comparator.comparingLong(HistoryRecord::offset))
                .map(record -> new Moment(
                        record,
                        latest.merge(
                                record.stage() + record.generation(),
                                record.time(),
                                (before, time) -> before.isAfter(time) ? before : time)))
                .sorted(IN_ORDER)
                .toList();
    }

    private static HistoryEntry entry(
            Moment moment, Map.@Nullable Entry<Integer, HistoryRecord> before, boolean isTold) {
        var record = moment.record();
        IndexedRecord value = record.value();
        IndexedRecord old = before == null ? null : before.getValue().value();
        if (before == null || old == null || value == null) {
            return new HistoryEntry(record, moment.time(), null, Collections.emptySortedSet(), List.of());
        }
        var changed = FieldDifferences.between(old, value);
        return new HistoryEntry(
                record,
                moment.time(),
                before.getValue().generation(),
                changed,
                isTold ? values(changed, old, value) : List.of());
    }

    private static List<ValueChange> values(SortedSet<String> changed, IndexedRecord before, IndexedRecord after) {
        return changed.stream()
                .filter(FieldValue::isSingle)
                .map(path -> new ValueChange(path, FieldValue.of(before, path), FieldValue.of(after, path)))
                .toList();
    }

    /** When the log had reached the last withdrawal; the withdrawal itself may name an earlier time than what it takes back. */
    private static Optional<Instant> lastWithdrawal(List<Moment> moments) {
        return moments.stream()
                .filter(moment ->
                        moment.record().stage() == Stage.RAW && moment.record().isWithdrawal())
                .map(Moment::time)
                .reduce((first, second) -> second);
    }
}
