package io.bellwether.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestTest {

    @Test
    void shouldKeepTheFirstOnesInOrder() {
        var best = new Best<Integer>(3, Comparator.reverseOrder());

        List.of(4, 9, 1, 7, 8).forEach(best::add);

        assertThat(best.inOrder()).containsExactly(9, 8, 7);
    }

    @Test
    void shouldKeepNothingWhenNothingIsAskedFor() {
        var best = new Best<Integer>(0, Comparator.naturalOrder());

        best.add(1);

        assertThat(best.inOrder()).isEmpty();
    }
}
