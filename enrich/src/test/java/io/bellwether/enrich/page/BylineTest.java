package io.bellwether.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Roe",
                "By Jane Roe",
                "Autor: Jane Roe",
                "Erstellt von Jane Roe",
                "Jane Roe am Samstag",
                "Jane Roe Foto: John Doe",
                "Jane Roe (Harbour Post)",
                "Jane Roe » more",
                "Jane Roe, 12.03.2026"
            })
    void shouldReadTheName(String line) {
        assertThat(Byline.names(line)).containsExactly("Jane Roe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Foto: John Doe", "@harbourpost", "Author", "https://post.example/jane", "2026"})
    void shouldFindNoName(String line) {
        assertThat(Byline.names(line)).isEmpty();
    }
}
