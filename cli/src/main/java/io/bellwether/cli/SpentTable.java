package io.bellwether.cli;

import io.bellwether.news.BudgetEntry;
import io.bellwether.news.Card;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What cards did cost: by day from the budget's books, and by model and outcome from the cards themselves. */
final class SpentTable {

    private static final String ROW = "%-34s %-18s %9s %13s %13s %14s";
    private static final double MICROS = 1_000_000;

    private record Line(long count, long read, long written, long micros, String currency) {

        Line plus(Line other) {
            return new Line(
                    count + other.count,
                    read + other.read,
                    written + other.written,
                    micros + other.micros,
                    currency.isEmpty() ? other.currency : currency);
        }
    }

    private record Kind(String model, String outcome) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            int models = model.compareTo(other.model);
            return models == 0 ? outcome.compareTo(other.outcome) : models;
        }
    }

    private final TreeMap<String, Line> days = new TreeMap<>();
    private final TreeMap<Kind, Line> kinds = new TreeMap<>();

    void take(BudgetEntry entry) {
        days.merge(
                entry.getDay(),
                new Line(
                        entry.getCalls(),
                        entry.getInputTokens(),
                        entry.getOutputTokens(),
                        entry.getCostMicros(),
                        entry.getCurrency()),
                Line::plus);
    }

    void take(Card card) {
        var provenance = card.getProvenance();
        String model = provenance.getModel();
        String currency = provenance.getCurrency();
        kinds.merge(
                new Kind(
                        model == null ? "(not asked)" : model,
                        card.getOutcome().name().toLowerCase(Locale.ROOT)),
                new Line(
                        1,
                        orZero(provenance.getInputTokens()),
                        orZero(provenance.getOutputTokens()),
                        orZero(provenance.getCostMicros()),
                        currency == null ? "" : currency),
                Line::plus);
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, ROW, "day", "", "calls", "tokens read", "written", "cost"));
        days.forEach((day, line) -> lines.add(row(day, "", line)));
        lines.add("");
        lines.add(String.format(Locale.ROOT, ROW, "model", "outcome", "cards", "tokens read", "written", "cost"));
        kinds.forEach((kind, line) -> lines.add(row(kind.model(), kind.outcome(), line)));
        return String.join("\n", lines).stripTrailing();
    }

    private static String row(String first, String second, Line line) {
        return String.format(
                Locale.ROOT,
                ROW,
                first,
                second,
                String.format(Locale.ROOT, "%,d", line.count()),
                String.format(Locale.ROOT, "%,d", line.read()),
                String.format(Locale.ROOT, "%,d", line.written()),
                line.micros() == 0
                        ? "-"
                        : String.format(Locale.ROOT, "%.4f %s", line.micros() / MICROS, line.currency()));
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
