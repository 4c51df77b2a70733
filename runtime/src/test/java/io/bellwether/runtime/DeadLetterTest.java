package io.bellwether.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final DeadLetter LETTER =
            new DeadLetter("enrich", "malformed-record", "not Avro", "1", "news.articles.raw.v1", 3, 17, 1_000);

    @Test
    void shouldTravelInHeadersBesideTheOriginal() {
        var original = new RecordHeaders().add("trace", new byte[] {1});

        var record = LETTER.toRecord("news.dlq.v1", new byte[] {2}, new byte[] {3}, original);

        assertThat(record.value()).containsExactly(3);
        assertThat(record.headers().lastHeader("trace")).isNotNull();
        assertThat(DeadLetter.from(consumed(record.headers()))).contains(LETTER);
        assertThat(DeadLetter.isOwnHeader("dlq.cause")).isTrue();
        assertThat(DeadLetter.isOwnHeader("trace")).isFalse();
    }

    @Test
    void shouldReplaceTheHeadersOfAnEarlierLetter() {
        var twice = LETTER.headers(LETTER.headers(new RecordHeaders()));

        assertThat(twice.headers("dlq.cause")).hasSize(1);
    }

    @Test
    void shouldCutLongDetails() {
        var letter = new DeadLetter("s", "c", "x".repeat(2_000), "1", "t", 0, 0, 0);

        assertThat(letter.detail()).hasSize(500).endsWith("…");
    }

    @Test
    void shouldTellARecordsFaultFromTheWorlds() {
        assertThat(Failures.isTransient(new SerializationException("x", new RestClientException("gone", 404, 40403))))
                .isFalse();
        assertThat(Failures.isTransient(new SerializationException("x", new RestClientException("busy", 503, 503))))
                .isTrue();
        assertThat(Failures.isTransient(new SerializationException("x", new ConnectException("refused"))))
                .isTrue();
        assertThat(Failures.isTransient(new SerializationException("x", new ArithmeticException("negative length"))))
                .isFalse();
    }

    @Test
    void shouldReadAnOffsetOnlyWithinTheEnds() {
        var ends = EndOffsets.of(java.util.Map.of(0, 5L));

        assertThat(ends.includes(0, 4)).isTrue();
        assertThat(ends.includes(0, 5)).isFalse();
        assertThat(ends.includes(1, 0)).isFalse();
        assertThat(EndOffsets.NONE.includes(7, Long.MAX_VALUE)).isTrue();
    }

    private static ConsumerRecord<byte[], byte[]> consumed(org.apache.kafka.common.header.Headers headers) {
        return new ConsumerRecord<>(
                "news.dlq.v1",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "k".getBytes(StandardCharsets.UTF_8),
                null,
                headers,
                Optional.empty());
    }
}
