package io.bellwether.analyze.budget;

import io.bellwether.news.BudgetEntry;
import java.util.List;
import java.util.TreeMap;

/** The ledger of several processes of a test. */
public final class MemoryLedger implements Ledger {

    private final TreeMap<String, BudgetEntry> entries = new TreeMap<>();

    @Override
    public synchronized void write(BudgetEntry entry) {
        entries.put(entry.getDay() + "/" + entry.getInstance(), entry);
    }

    @Override
    public synchronized List<BudgetEntry> entries(String day) {
        return entries.values().stream()
                .filter(entry -> entry.getDay().equals(day))
                .toList();
    }

    @Override
    public void close() {
        // Another process may go on.
    }
}
