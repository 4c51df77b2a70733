package io.bellwether.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HalfWayCurveTest {

    private static final double[] AMOUNTS = {
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        -1,
        0,
        1e-300,
        1e-9,
        0.5,
        1,
        1 + 1e-15,
        3,
        4,
        1e6,
        1e15,
        1e300,
        Double.POSITIVE_INFINITY
    };

    @Test
    void shouldStayBelowHundredAndAboveZero() {
        for (double amount : AMOUNTS) {
            assertThat(HalfWayCurve.points(amount, 1)).as("%s", amount).isBetween(0.0, 99.99);
        }
    }

    @Test
    void shouldNeverFallWithTheAmount() {
        double[] points = DoubleStream.of(AMOUNTS)
                .map(amount -> HalfWayCurve.points(amount, 4))
                .toArray();

        assertThat(points).isSorted();
    }

    @Test
    void shouldGiveFiftyAtHalfWay() {
        assertThat(HalfWayCurve.points(4, 4)).isCloseTo(50, within(1e-9));
        assertThat(HalfWayCurve.points(0, 4)).isZero();
    }
}
