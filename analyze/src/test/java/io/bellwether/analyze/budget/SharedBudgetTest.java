package io.bellwether.analyze.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.analyze.model.OverBudgetException;
import io.bellwether.news.BudgetEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharedBudgetTest {

    private static final Instant NOW = Instant.parse("2026-03-06T10:00:00Z");
    private static final String DAY = "2026-03-06";
    private static final Prices FREE = new Prices(0, 0, "USD");

    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void shouldRefuseWhatTheDayDoesNotAllow() {
        var budget = budget("a", 1_000, FREE, NOW);
        budget.reserve(600, 300).settle(600, 300);

        assertThat(budget.hasRoom(50, 50)).isTrue();
        assertThat(budget.hasRoom(51, 50)).isFalse();
        assertThatThrownBy(() -> budget.reserve(51, 50))
                .isInstanceOf(OverBudgetException.class)
                .hasMessageContaining(DAY);
    }

    @Test
    void shouldGiveBackWhatACallDidNotTake() {
        var budget = budget("a", 1_000, FREE, NOW);
        budget.reserve(500, 500).settle(100, 100);
        budget.reserve(400, 400).close();

        budget.reserve(400, 400).close();

        BudgetEntry entry = ledger.entries(DAY).get(0);
        assertThat(entry.getCalls()).isEqualTo(1);
        assertThat(entry.getInputTokens()).isEqualTo(100);
        assertThat(entry.getReservedTokens()).isZero();
    }

    @Test
    void shouldCountMoneyToo() {
        var dear = new Prices(2.5, 10, "USD");
        var budget = new SharedBudget(ledger, new DayBudget(0, 1_000_000), dear, Clock.fixed(NOW, ZoneOffset.UTC), "a");

        budget.reserve(200_000, 40_000).settle(200_000, 40_000);

        assertThat(ledger.entries(DAY).get(0).getCostMicros()).isEqualTo(900_000);
        assertThat(budget.hasRoom(0, 10_000)).isTrue();
        assertThatThrownBy(() -> budget.reserve(0, 10_001)).isInstanceOf(OverBudgetException.class);
    }

    @Test
    void shouldShareTheDayWithOtherProcessesAndWithThoseThatWereKilled() {
        budget("killed", 1_000, FREE, NOW).reserve(300, 300);
        var other = budget("other", 1_000, FREE, NOW);
        other.reserve(100, 100).settle(100, 100);

        assertThat(budget("new", 1_000, FREE, NOW).hasRoom(100, 100)).isTrue();
        assertThatThrownBy(() -> budget("new", 1_000, FREE, NOW).reserve(101, 100))
                .isInstanceOf(OverBudgetException.class);
    }

    @Test
    void shouldBeginAnewEveryDay() {
        budget("a", 1_000, FREE, NOW).reserve(500, 500).settle(500, 500);

        var tomorrow = budget("a", 1_000, FREE, NOW.plus(Duration.ofDays(1)));

        assertThat(tomorrow.hasRoom(500, 500)).isTrue();
    }

    @Test
    void shouldWaitForACallInFlightThatMayGiveSomethingBack() {
        var budget = budget("a", 1_000, FREE, NOW);
        var first = budget.reserve(500, 400);
        var second = CompletableFuture.supplyAsync(() -> budget.reserve(300, 300));

        first.settle(100, 100);

        assertThat(second).succeedsWithin(Duration.ofMinutes(1));
    }

    /** However many processes and threads reserve at once, what is held and spent never exceeds the day's budget. */
    @Property(tries = 20)
    void shouldNeverGrantMoreThanTheDayAllows(
            @ForAll @IntRange(min = 1, max = 4) int processes, @ForAll @IntRange(min = 200, max = 2_000) int limit) {
        var shared = new MemoryLedger();
        var spent = new AtomicLong();
        var work = new ArrayList<CompletableFuture<Void>>();
        for (int process = 0; process < processes; process++) {
            var budget = new SharedBudget(
                    shared, new DayBudget(limit, 0), FREE, Clock.fixed(NOW, ZoneOffset.UTC), "p" + process);
            for (int thread = 0; thread < 3; thread++) {
                work.add(CompletableFuture.runAsync(() -> spend(budget, spent)));
            }
        }

        work.forEach(CompletableFuture::join);

        assertThat(spent.get()).isLessThanOrEqualTo(limit);
    }

    private static void spend(Budget budget, AtomicLong spent) {
        try {
            for (int i = 0; i < 10; i++) {
                budget.reserve(60, 40).settle(60, 40);
                spent.addAndGet(100);
            }
        } catch (OverBudgetException e) {
            assertThat(e).hasMessageContaining(DAY);
        }
    }

    private SharedBudget budget(String instance, long tokens, Prices prices, Instant now) {
        return new SharedBudget(ledger, new DayBudget(tokens, 0), prices, Clock.fixed(now, ZoneOffset.UTC), instance);
    }
}
