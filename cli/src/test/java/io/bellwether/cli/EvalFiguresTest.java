package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvalFiguresTest {

    @Test
    void shouldRoundAndFlatten() {
        var group = new LinkedHashMap<String, Object>();
        group.put("f1", 2 / 3.0);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("pages", 12);
        figures.put("one", group);

        var printed = new EvalFigures(figures);

        assertThat(printed.rounded()).isEqualTo(Map.of("pages", 12, "one", Map.of("f1", 0.6667)));
        assertThat(printed.table().lines()).containsExactly("pages             12", "one.f1        0.6667");
    }
}
