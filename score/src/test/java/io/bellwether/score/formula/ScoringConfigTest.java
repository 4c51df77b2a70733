package io.bellwether.score.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoringConfigTest {

    @Test
    void shouldHaveDefaultWeightsThatSumToHundred() {
        for (ScoreName score : ScoreName.values()) {
            assertThat(ScorePart.of(score).stream()
                            .mapToDouble(ScorePart::defaultWeight)
                            .sum())
                    .as(score.name())
                    .isEqualTo(100);
        }
    }

    @Test
    void shouldReportEveryProblemAtOnce() {
        var weights = new EnumMap<ScorePart, Double>(ScoringConfig.defaults().weights());
        weights.put(ScorePart.LENGTH, -1.0);
        weights.remove(ScorePart.QUOTES);
        ScorePart.of(ScoreName.HOT).forEach(part -> weights.put(part, 0.0));
        var typical = new TreeMap<>(Map.of("points", Double.NaN));
        var caps = new CapLimits(20, 140, 70, 45, 55, 80);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoringConfig(weights, Duration.ZERO, Duration.ofSeconds(90), typical, caps))
                .withMessageContaining("weight quality.length = -1.0")
                .withMessageContaining("weight quality.attributed-quotes = NaN")
                .withMessageContaining("weights of HOT: at least one must be above 0")
                .withMessageContaining("half-life = PT0S")
                .withMessageContaining("growth-window = PT1M30S: must be whole minutes")
                .withMessageContaining("typical signal points = NaN")
                .withMessageContaining("cap failed-extraction = 140.0");
    }

    @Test
    void shouldFindPartsByTheirKey() {
        for (ScorePart part : ScorePart.values()) {
            assertThat(ScorePart.ofKey(part.key())).contains(part);
        }
        assertThat(ScorePart.ofKey("hot.nothing")).isEmpty();
    }

    @Test
    void shouldNameEqualRulesAlike() {
        String version = ScoringConfig.defaults().version();

        assertThat(version)
                .matches("2-[0-9a-f]{10}")
                .isEqualTo(ScoringConfig.defaults().version());
    }

    @Test
    void shouldNameOtherRulesDifferently() {
        ScoringConfig defaults = ScoringConfig.defaults();

        assertThat(new String[] {
                    defaults.version(),
                    defaults.withWeights(Map.of(ScorePart.LENGTH, 12.5)).version(),
                    defaults.withHalfLife(Duration.ofHours(12)).version(),
                    defaults.withGrowthWindow(Duration.ofHours(3)).version(),
                    defaults.withTypicalSignals(Map.of("points", 81.0)).version(),
                    defaults.withCaps(new CapLimits(21, 40, 70, 45, 55, 80)).version()
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        String version = ScoringConfig.defaults().version();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(ScoringConfig.defaults().version()).isEqualTo(version);
            assertThat(ScorePart.FAMILIES.key()).isEqualTo("hot.publisher-families");
        } finally {
            Locale.setDefault(before);
        }
    }
}
