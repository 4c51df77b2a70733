package io.bellwether.analyze.budget;

import io.bellwether.news.BudgetEntry;
import java.util.List;

/** Where all processes write what they spend, in one order. */
public interface Ledger extends AutoCloseable {

    /** Writes the latest entry of this process and day; it is there for all to read when this returns. */
    void write(BudgetEntry entry);

    /** The latest entry of every process for a day, up to the end of what has been written by now. */
    List<BudgetEntry> entries(String day);

    @Override
    void close();
}
