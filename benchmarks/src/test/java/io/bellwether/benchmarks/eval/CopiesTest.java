package io.bellwether.benchmarks.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.enrich.fingerprint.Fingerprints;
import io.bellwether.score.story.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final Fingerprints FINGERPRINTS = new Fingerprints();

    @Test
    void shouldFindACopyWithTwoLinesAdded() {
        String wire = text(0, 300);
        String copy = text(900, 12) + " " + wire + " " + text(950, 10);

        assertThat(are(wire, copy)).isTrue();
        assertThat(are(copy, wire)).isTrue();
    }

    @Test
    void shouldFindACopyInsideALongerText() {
        assertThat(are(text(0, 200), text(0, 500))).isTrue();
    }

    @Test
    void shouldNotMergeTextsThatShareAPassage() {
        assertThat(are(text(0, 400), text(350, 400))).isFalse();
        assertThat(are(text(0, 60), text(0, 2_000))).isFalse();
    }

    @Test
    void shouldNotMergeWhatIsTooShortToTell() {
        assertThat(are("Not much.", "Not more.")).isFalse();
        assertThat(are("", "")).isFalse();
    }

    @Test
    void shouldWorkInChinese() {
        String report = "南湖市昨日宣布，新建的图书馆将于下月向市民开放，馆藏图书约三十万册，并设有儿童阅览区和自习室。";

        assertThat(are(report, "据悉，" + report)).isTrue();
        assertThat(are(report, "北山县本周举行春季运动会，来自十二个乡镇的选手参加了田径、游泳和乒乓球等项目的比赛。")).isFalse();
    }

    @Test
    void shouldEstimateResemblanceAndContainment() {
        var one = sketch(text(0, 1_000));
        var other = sketch(text(500, 1_000));
        var part = sketch(text(250, 500));

        assertThat(one.resemblance(other)).isCloseTo(1 / 3.0, within(0.12));
        assertThat(one.containment(part)).isGreaterThan(0.95);
        assertThat(one.resemblance(Sketch.of(List.of()))).isZero();
    }

    private static boolean are(String one, String other) {
        return sketch(one).isCopyOf(sketch(other));
    }

    private static Sketch sketch(String text) {
        return Sketch.of(FINGERPRINTS.of(text).sketch());
    }

    /** A run of made-up words, the same for the same places. */
    private static String text(int from, int words) {
        var numbers = new ArrayList<Integer>();
        IntStream.range(from, from + words).forEach(numbers::add);
        return numbers.stream()
                .map(number -> "w" + Integer.toString(number * 7919, 36))
                .collect(Collectors.joining(" "));
    }
}
