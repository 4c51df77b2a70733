package io.bellwether.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.benchmarks.EnrichmentParts.Part;
import io.bellwether.enrich.EnrichmentPart;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnrichmentPartsTest {

    @Test
    void shouldNameEveryPartAndShareOutTheWhole() {
        var generator = new ArticleGenerator(1, 400);

        List<Part> parts = new EnrichmentParts()
                .measure(IntStream.range(0, 3).mapToObj(generator::article).toList(), 3);

        assertThat(parts)
                .extracting(Part::name)
                .containsExactlyElementsOf(Stream.of(EnrichmentPart.values())
                        .map(EnrichmentPart::label)
                        .toList())
                .contains("key phrases")
                .endsWith("rest");
        assertThat(parts.stream().mapToDouble(Part::share).sum()).isCloseTo(1, within(0.001));
    }
}
