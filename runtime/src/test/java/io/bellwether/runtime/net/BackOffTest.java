package io.bellwether.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));

    @Test
    void shouldDoubleItsBoundUpToTheLongest() {
        assertThat(longestOf(1)).isBetween(90L, 100L);
        assertThat(longestOf(3)).isBetween(360L, 400L);
        assertThat(longestOf(7)).isBetween(4_500L, 5_000L);
        assertThat(longestOf(1_000_000)).isBetween(4_500L, 5_000L);
    }

    @Test
    void shouldSpreadFromNothingUp() {
        var random = new Random(1);

        assertThat(IntStream.range(0, 500)
                        .mapToLong(n -> BACK_OFF.pause(7, random).toMillis()))
                .anyMatch(pause -> pause < 250)
                .allMatch(pause -> pause >= 0);
    }

    private static long longestOf(int attempts) {
        var random = new Random(attempts);
        return IntStream.range(0, 500)
                .mapToLong(n -> BACK_OFF.pause(attempts, random).toMillis())
                .max()
                .orElseThrow();
    }
}
