package io.bellwether.benchmarks.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RougeTest {

    @Test
    void shouldBeOneForTheSameText() {
        Rouge rouge = Rouge.of(List.of("The cat sat.", "It slept."), List.of("the cat sat", "it slept"));

        assertThat(rouge).isEqualTo(new Rouge(1, 1, 1));
    }

    @Test
    void shouldCountTokensPairsAndSubsequences() {
        Rouge rouge = Rouge.of(List.of("police killed the gunman"), List.of("the gunman police killed"));

        assertThat(rouge.rouge1()).isEqualTo(1);
        assertThat(rouge.rouge2()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(rouge.rougeL()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void shouldUniteSubsequencesOverSentences() {
        // Lin 2004, section 3.2: w1 w2 w3 w4 w5 against w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5 covers four of five.
        Rouge rouge = Rouge.of(List.of("w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"), List.of("w1 w2 w3 w4 w5"));

        double precision = 4 / 10.0;
        double recall = 4 / 5.0;
        assertThat(rouge.rougeL()).isCloseTo(2 * precision * recall / (precision + recall), within(1e-9));
    }

    @Test
    void shouldTakeHanCharactersAlone() {
        Rouge rouge = Rouge.of(List.of("新馆今日开放"), List.of("新馆开放"));

        assertThat(rouge.rouge1()).isCloseTo(0.8, within(1e-9));
        assertThat(rouge.rouge2()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void shouldBeZeroForNothing() {
        assertThat(Rouge.of(List.of(), List.of("words"))).isEqualTo(new Rouge(0, 0, 0));
        assertThat(Rouge.of(List.of("..."), List.of())).isEqualTo(new Rouge(0, 0, 0));
    }
}
