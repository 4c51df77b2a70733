package io.bellwether.benchmarks.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    @Test
    void shouldBeOneForOneOrderAndMinusOneForItsReverse() {
        assertThat(of(List.of(1.0, 5.0, 9.0), List.of(2.0, 3.0, 400.0))).isEqualTo(1);
        assertThat(of(List.of(1.0, 5.0, 9.0), List.of(7.0, 3.0, -4.0))).isEqualTo(-1);
    }

    @Test
    void shouldShareRanksAmongEqualValues() {
        assertThat(RankCorrelation.ranks(List.of(7.0, 3.0, 7.0, 9.0))).containsExactly(2.5, 1, 2.5, 4);
        assertThat(of(List.of(1.0, 2.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0, 4.0))).isCloseTo(0.9487, within(1e-4));
    }

    @Test
    void shouldSayNothingWhereNothingVaries() {
        assertThat(of(List.of(1.0, 1.0), List.of(1.0, 2.0))).isZero();
        assertThat(of(List.of(), List.of())).isZero();
    }

    private static double of(List<Double> predicted, List<Double> actual) {
        var correlation = new RankCorrelation();
        for (int i = 0; i < predicted.size(); i++) {
            correlation.add(predicted.get(i), actual.get(i));
        }
        return correlation.value();
    }
}
