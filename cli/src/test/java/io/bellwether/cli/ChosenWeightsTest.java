package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.score.formula.ScorePart;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class ChosenWeightsTest {

    private final ChosenWeights.Converter converter = new ChosenWeights.Converter();

    @Test
    void shouldReadScoresAndParts() {
        var chosen = converter.convert("hot=2, quality=1,impact=0.5,quality.byline-and-date=0");

        assertThat(chosen.weights())
                .isEqualTo(Map.of(
                        ScorePart.OVERALL_HOT, 2.0,
                        ScorePart.OVERALL_QUALITY, 1.0,
                        ScorePart.OVERALL_IMPACT, 0.5,
                        ScorePart.BYLINE, 0.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heat=2|there is no score or part 'heat'",
                "quality.bylines=1|there is no score or part 'quality.bylines'",
                "hot|'hot' is not NAME=WEIGHT",
                "hot=|'' is not a weight",
                "hot=-1|'-1' is not a weight",
                "hot=NaN|'NaN' is not a weight",
                "hot=1001|'1001' is not a weight",
                "hot=1,overall.hot=2|'overall.hot' is given twice",
                "hot=0,quality=0,impact=0|the weights of overall are all 0"
            })
    void shouldRefuseWhatItDoesNotUnderstand(String text, String message) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> converter.convert(text))
                .withMessageContaining(message);
    }
}
