package io.bellwether.score.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreAdjustment;
import io.bellwether.news.ScoreCap;
import io.bellwether.news.ScoreComponent;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ModelAdjustmentTest {

    private static final BilingualText REASON = new BilingualText("Reason", "理由");

    @Property
    void shouldMoveAScoreByAtMostFifteenPointsAndStayInside(
            @ForAll @DoubleRange(min = 0, max = 100) double value,
            @ForAll @DoubleRange(min = 0, max = 100) double cap,
            @ForAll double points) {
        Score before = score(value, cap);

        Score after = ModelAdjustment.of(
                        ScoreName.IMPACT, List.of(new ScoreAdjustment("impact", points, "Reason", "理由")))
                .on(before);

        assertThat(Math.abs(after.getValue() - before.getValue())).isLessThanOrEqualTo(15 + 1e-9);
        assertThat(after.getValue()).isBetween(0.0, Math.min(100, Math.round(cap * 100) / 100.0));
        if (after.getAdjustment() != 0) {
            assertThat(after.getDeterministic()).isEqualTo(before.getValue());
            assertThat(after.getAdjustmentReason()).isEqualTo(REASON);
        }
    }

    private static Score score(double value, double cap) {
        double rounded = Math.round(value * 100) / 100.0;
        var component = new ScoreComponent("part", null, rounded, 1.0, rounded, REASON, List.of());
        return ScoreSheet.score(List.of(component), List.of(new ScoreCap("cap", cap, REASON)), ModelAdjustment.NONE);
    }
}
