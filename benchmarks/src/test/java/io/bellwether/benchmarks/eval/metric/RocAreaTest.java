package io.bellwether.benchmarks.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RocAreaTest {

    private final RocArea area = new RocArea();

    @Test
    void shouldCountPairsInOrderAndTiesByHalf() {
        area.add(3, true);
        area.add(2, false);
        area.add(1, true);
        area.add(1, false);

        assertThat(area.value()).isEqualTo((1 + 1 + 0 + 0.5) / 4);
        assertThat(area.count()).isEqualTo(4);
    }

    @Test
    void shouldBeNothingWithoutBothSides() {
        area.add(3, true);

        assertThat(area.value()).isZero();
    }
}
