package io.bellwether.score.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Property
    void shouldNeverFallWithTheAmount(
            @ForAll double one, @ForAll double other, @ForAll @DoubleRange(min = 1, max = 1e6) double half) {
        double less = Math.min(one, other);
        double more = Math.max(one, other);

        assertThat(Curve.logScale(more, 1, 1 + half)).isGreaterThanOrEqualTo(Curve.logScale(less, 1, 1 + half));
    }

    @Test
    void shouldSpanTheLogScaleBetweenItsEnds() {
        assertThat(Curve.logScale(5, 10, 1_000)).isZero();
        assertThat(Curve.logScale(100, 10, 1_000)).isCloseTo(50, within(1e-9));
        assertThat(Curve.logScale(1e300, 10, 1_000)).isEqualTo(100);
        assertThat(Curve.logScale(Double.NaN, 10, 1_000)).isZero();
    }

    @Test
    void shouldFallOnBothSidesOfTheBand() {
        assertThat(Curve.band(20, 4, 12, 27, 60)).isEqualTo(100);
        assertThat(Curve.band(8, 4, 12, 27, 60)).isEqualTo(50);
        assertThat(Curve.band(60, 4, 12, 27, 60)).isZero();
        assertThat(Curve.band(Double.NaN, 4, 12, 27, 60)).isZero();
    }
}
