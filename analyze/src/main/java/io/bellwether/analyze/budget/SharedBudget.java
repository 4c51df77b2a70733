package io.bellwether.analyze.budget;

import io.bellwether.analyze.model.ModelUnavailableException;
import io.bellwether.analyze.model.OverBudgetException;
import io.bellwether.news.BudgetEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeMap;

/**
 * A day's budget that all processes share. Whoever is about to call writes what it may take and then reads what all have written: of two that do
 * so at once, at least one sees the other, so that the sum of what is granted never exceeds the budget. Two may refuse one another where one could
 * have gone on; that errs on the right side.
 */
public final class SharedBudget implements Budget, AutoCloseable {

    private final Ledger ledger;
    private final DayBudget limit;
    private final Prices prices;
    private final Clock clock;
    private final String instance;
    private final TreeMap<String, BudgetEntry> own = new TreeMap<>();
    private long settlements;

    /** Opens the books of this process; {@code instance} must be another after every start. */
    public SharedBudget(Ledger ledger, DayBudget limit, Prices prices, Clock clock, String instance) {
        this.ledger = ledger;
        this.limit = limit;
        this.prices = prices;
        this.clock = clock;
        this.instance = instance;
    }

    @Override
    public synchronized Reservation reserve(long inputTokens, long outputTokens) {
        var wanted = new Amount(inputTokens + outputTokens, prices.micros(inputTokens, outputTokens));
        while (true) {
            String day = today();
            if (fits(day, wanted)) {
                BudgetEntry before = mine(day);
                put(reserved(before, wanted));
                if (fits(day, Amount.NONE)) {
                    return new Held(day, wanted, inputTokens, outputTokens);
                }
                put(before);
            }
            boolean mayGetSomethingBack = mine(day).getReservedTokens() > 0;
            if (!mayGetSomethingBack || !limit.allows(settled(day).plus(wanted))) {
                throw new OverBudgetException("the budget of " + day + " is spent");
            }
            awaitSettlement();
        }
    }

    @Override
    public synchronized boolean hasRoom(long inputTokens, long outputTokens) {
        var wanted = new Amount(inputTokens + outputTokens, prices.micros(inputTokens, outputTokens));
        return limit.allows(settled(today()).plus(wanted));
    }

    @Override
    public synchronized void close() {
        ledger.close();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }

    /** Whether the day allows for this on top of all that was spent and is held. */
    private boolean fits(String day, Amount more) {
        Amount sum = more;
        for (BudgetEntry entry : ledger.entries(day)) {
            sum = sum.plus(Amount.spent(entry)).plus(Amount.reserved(entry));
        }
        return limit.allows(sum);
    }

    /** All but what this process holds for calls in flight, which may be given back. */
    private Amount settled(String day) {
        Amount sum = Amount.NONE;
        for (BudgetEntry entry : ledger.entries(day)) {
            sum = sum.plus(Amount.spent(entry));
            if (!entry.getInstance().equals(instance)) {
                sum = sum.plus(Amount.reserved(entry));
            }
        }
        return sum;
    }

    private BudgetEntry mine(String day) {
        return own.computeIfAbsent(
                day,
                key -> BudgetEntry.newBuilder()
                        .setDay(key)
                        .setInstance(instance)
                        .setCurrency(prices.currency())
                        .build());
    }

    private void put(BudgetEntry entry) {
        own.put(entry.getDay(), entry);
        own.headMap(LocalDate.parse(entry.getDay()).minusDays(1).toString()).clear();
        ledger.write(entry);
    }

    private void awaitSettlement() {
        long before = settlements;
        try {
            while (settlements == before) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailableException("interrupted", Duration.ZERO);
        }
    }

    private static BudgetEntry reserved(BudgetEntry entry, Amount more) {
        return BudgetEntry.newBuilder(entry)
                .setReservedTokens(entry.getReservedTokens() + more.tokens())
                .setReservedMicros(entry.getReservedMicros() + more.micros())
                .build();
    }

    private synchronized void release(Held held) {
        put(reserved(mine(held.day), Amount.NONE.minus(held.amount)));
        settlements++;
        notifyAll();
    }

    private synchronized void settle(Held held, long inputTokens, long outputTokens) {
        BudgetEntry entry = reserved(mine(held.day), Amount.NONE.minus(held.amount));
        put(BudgetEntry.newBuilder(entry)
                .setCalls(entry.getCalls() + 1)
                .setInputTokens(entry.getInputTokens() + inputTokens)
                .setOutputTokens(entry.getOutputTokens() + outputTokens)
                .setCostMicros(entry.getCostMicros() + prices.micros(inputTokens, outputTokens))
                .build());
        settlements++;
        notifyAll();
    }

    /** What one call holds. */
    private final class Held implements Reservation {

        private final String day;
        private final Amount amount;
        private final long inputTokens;
        private final long outputTokens;
        private boolean open = true;

        Held(String day, Amount amount, long inputTokens, long outputTokens) {
            this.day = day;
            this.amount = amount;
            this.inputTokens = inputTokens;
            this.outputTokens = outputTokens;
        }

        @Override
        public void settle(long inputTokens, long outputTokens) {
            open = false;
            SharedBudget.this.settle(this, inputTokens, outputTokens);
        }

        @Override
        public void keep() {
            settle(inputTokens, outputTokens);
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                release(this);
            }
        }
    }
}
