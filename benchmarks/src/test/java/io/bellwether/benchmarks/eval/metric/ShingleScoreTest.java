package io.bellwether.benchmarks.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShingleScoreTest {

    @Test
    void shouldIgnorePunctuationButNotCase() {
        assertThat(ShingleScore.of("One two, three four five.", "One two three four five")
                        .exact())
                .isTrue();
        assertThat(ShingleScore.of("one two three four five", "One two three four five")
                        .exact())
                .isFalse();
    }

    @Test
    void shouldDivideTheCountsByTheirSum() {
        ShingleScore score = ShingleScore.of("a b c d e", "b c d e f");

        assertThat(score).isEqualTo(new ShingleScore(1 / 3.0, 1 / 3.0, 1 / 3.0, false));
    }

    @Test
    void shouldTakeAShortTextAsOneShingle() {
        assertThat(ShingleScore.of("a b", "a b")).isEqualTo(new ShingleScore(1, 0, 0, true));
        assertThat(ShingleScore.of("", "")).isEqualTo(new ShingleScore(1, 0, 0, true));
        assertThat(ShingleScore.of("", "a b c d")).isEqualTo(new ShingleScore(0, 0.5, 0.5, false));
    }
}
