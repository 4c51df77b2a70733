package io.bellwether.cli;

import io.bellwether.analyze.app.CostPlan;
import io.bellwether.analyze.budget.Prices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What cards would cost, a line a day. */
final class CostTable {

    private static final String ROW = "%-10s %9s %9s %12s %9s %13s %13s %14s";
    private static final double MICROS = 1_000_000;

    private CostTable() {}

    static String of(CostPlan plan, Prices prices) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                ROW,
                "day",
                "articles",
                "cards",
                "over budget",
                "calls",
                "tokens read",
                "written",
                prices.areKnown() ? "cost " + prices.currency() : "cost unknown"));
        var days = plan.days();
        days.forEach(day -> lines.add(row(day, prices)));
        if (days.size() > 1) {
            lines.add(row(
                    days.stream()
                            .reduce((one, other) -> new CostPlan.Day(
                                    "all",
                                    one.articles() + other.articles(),
                                    one.asked() + other.asked(),
                                    one.overBudget() + other.overBudget(),
                                    one.cost().plus(other.cost()),
                                    one.micros() + other.micros()))
                            .orElseThrow(),
                    prices));
        }
        lines.add("");
        plan.refusals().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(refusal -> lines.add(
                        String.format(Locale.ROOT, "%9d not asked: %s", refusal.getValue(), refusal.getKey())));
        return lines.stream().collect(Collectors.joining("\n")).stripTrailing();
    }

    private static String row(CostPlan.Day day, Prices prices) {
        return String.format(
                Locale.ROOT,
                ROW,
                day.day(),
                day.articles(),
                day.asked(),
                day.overBudget(),
                day.cost().calls(),
                String.format(Locale.ROOT, "%,d", day.cost().inputTokens()),
                String.format(Locale.ROOT, "%,d", day.cost().outputTokens()),
                prices.areKnown() ? String.format(Locale.ROOT, "%.2f", day.micros() / MICROS) : "-");
    }
}
