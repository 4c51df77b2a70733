package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceRuleTest {

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);

    @Test
    void shouldHoldTheRateInTheLongRunHoweverCoarselyItIsObeyed() {
        var rule = new PaceRule(100, 0);

        long done = run(rule, 60, 7);

        assertThat(done).isBetween(5_900L, 6_120L);
    }

    @Test
    void shouldLetOneArticleAMinuteThrough() {
        var rule = new PaceRule(1.0 / 60, 0);

        long done = run(rule, 600, 1);

        assertThat(done).isBetween(10L, 12L);
    }

    @Test
    void shouldNotSaveUpWhatWasNotUsed() {
        var rule = new PaceRule(100, 0);
        assertThat(rule.mayRun(TimeUnit.HOURS.toNanos(1), 0)).isTrue();

        assertThat(rule.mayRun(TimeUnit.HOURS.toNanos(1), 101)).isFalse();
    }

    @Test
    void shouldRunAllTheTimeWithoutALimit() {
        var rule = new PaceRule(Double.POSITIVE_INFINITY, 0);

        assertThat(run(rule, 10, 50)).isEqualTo(10 * 200 * 50);
    }

    @Test
    void shouldGiveWayAtOnceAndComeBackSlowly() {
        var rule = new PaceRule(Double.POSITIVE_INFINITY, 0);
        rule.observe(true);
        rule.observe(true);

        long quarter = run(rule, 8, 1);
        for (int n = 0; n < 20; n++) {
            rule.observe(true);
        }

        assertThat(quarter).isBetween(350L, 450L);
        assertThat(rule.share()).isEqualTo(PaceRule.LEAST_SHARE);
        for (int n = 0; n < 10; n++) {
            rule.observe(false);
        }
        assertThat(rule.share()).isEqualTo(1);
    }

    @Test
    void shouldRefuseARateThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaceRule(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaceRule(Double.NaN, 0));
    }

    /** An app that does so many articles in every tick in which it may run. */
    private static long run(PaceRule rule, int seconds, int perTick) {
        long done = 0;
        for (long now = TICK; now <= TimeUnit.SECONDS.toNanos(seconds); now += TICK) {
            if (rule.mayRun(now, done)) {
                done += perTick;
            }
        }
        return done;
    }
}
