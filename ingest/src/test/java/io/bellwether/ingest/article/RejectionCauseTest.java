package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.Place;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RejectionCauseTest {

    /** Scripts and dashboards count by these: a change here must hurt. */
    @Test
    void shouldKeepItsCodes() {
        assertThat(Stream.of(RejectionCause.values()).map(RejectionCause::code))
                .containsExactly(
                        "empty-entry",
                        "invalid-json",
                        "not-an-object",
                        "no-url-and-no-id",
                        "no-title-and-no-content",
                        "wrong-type",
                        "unpaired-surrogate",
                        "bad-url",
                        "too-long",
                        "bad-signal",
                        "no-article-text",
                        "empty-input",
                        "binary-file",
                        "not-a-feed",
                        "no-feeds",
                        "bad-feed-url",
                        "invalid-charset",
                        "line-too-long",
                        "document-too-large",
                        "inflated-too-large",
                        "too-many-members",
                        "nested-too-deep",
                        "truncated-archive",
                        "corrupt-archive",
                        "unreadable");
    }

    @Test
    void shouldKeepAMebibyteOfTheOriginal() {
        var rejected = RejectionCause.INVALID_JSON.at(Place.of("x"), "not JSON", new byte[3 << 20]);

        assertThat(rejected.original()).hasSize(1 << 20);
    }
}
