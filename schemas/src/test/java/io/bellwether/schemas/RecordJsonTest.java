package io.bellwether.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    @Test
    void shouldWriteOneLineWithAvroNamesAndPlainValues() {
        var article = Fixtures.raw("a")
                .setTitle("Line one\nline \"two\"")
                .setSignals(Map.of("points", 3.0, "comments", 1.0))
                .build();

        String line = RecordJson.line(article);

        assertThat(line)
                .doesNotContain("\n")
                .contains("\"articleId\":\"a\"")
                .contains("\"title\":\"Line one\\nline \\\"two\\\"\"")
                .contains("\"publishedAt\":\"2026-10-05T12:00:00Z\"")
                .contains("\"signals\":{\"comments\":1.0,\"points\":3.0}")
                .contains("\"summary\":null");
    }
}
