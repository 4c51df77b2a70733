package io.bellwether.enrich.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void shouldListWhatItWasMadeOf() {
        var source = new ArrayList<>(List.of("a", "b", "c"));

        Slice<String> slice = Slice.copyOf(source);
        source.clear();

        assertThat(slice).isEqualTo(List.of("a", "b", "c"));
        assertThat(Slice.copyOf(slice)).isSameAs(slice);
    }

    @Test
    void shouldListAPart() {
        Slice<String> part =
                Slice.copyOf(List.of("a", "b", "c", "d")).subList(1, 4).subList(1, 2);

        assertThat(part).containsExactly("c");
        assertThat(part.get(0)).isEqualTo("c");
    }

    @Test
    void shouldNotReachBeyondItsPart() {
        Slice<String> part = Slice.copyOf(List.of("a", "b", "c")).subList(0, 1);
        var elements = part.iterator();
        elements.next();

        assertThatThrownBy(() -> part.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.subList(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> part.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
