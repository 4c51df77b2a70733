package io.bellwether.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreChangesTest {

    @Test
    void shouldGiveExactQuantilesByNearestRank() {
        var changes = new ScoreChanges();
        for (int i = 1; i <= 100; i++) {
            changes.add(0, i / 100.0);
        }

        assertThat(changes.quantile(0)).isEqualTo(0.01);
        assertThat(changes.quantile(0.5)).isEqualTo(0.5);
        assertThat(changes.quantile(0.99)).isEqualTo(0.99);
        assertThat(changes.quantile(1)).isEqualTo(1);
        assertThat(changes.mean()).isCloseTo(0.505, within(1e-9));
    }

    @Test
    void shouldPutEveryChangeIntoOneBin() {
        var changes = new ScoreChanges();
        for (double after : new double[] {0, 9, 9.99, 10, 10.01, 11, 12, 11.01, 100}) {
            changes.add(10, after);
        }

        var bins = changes.histogram();

        assertThat(bins.stream().mapToLong(ScoreChanges.Bin::articles).sum()).isEqualTo(9);
        assertThat(bins.get(7)).isEqualTo(new ScoreChanges.Bin(0, 0, 1));
        assertThat(bins.get(8)).isEqualTo(new ScoreChanges.Bin(0, 1, 2));
        assertThat(bins.get(9)).isEqualTo(new ScoreChanges.Bin(1, 2, 2));
        assertThat(bins.get(6)).isEqualTo(new ScoreChanges.Bin(-1, 0, 2));
        assertThat(bins.get(3)).isEqualTo(new ScoreChanges.Bin(-10, -5, 1));
        assertThat(bins.get(14)).isEqualTo(new ScoreChanges.Bin(50, 100, 1));
        assertThat(changes.changed()).isEqualTo(8);
    }

    @Test
    void shouldSayZeroWithoutArticles() {
        var changes = new ScoreChanges();

        assertThat(changes.mean()).isZero();
        assertThat(changes.quantile(0.5)).isZero();
    }
}
