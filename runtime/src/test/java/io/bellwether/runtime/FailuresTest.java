package io.bellwether.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.ConnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void shouldBlameTheWorldForWhatMayPass() {
        assertThat(Failures.isTransient(wrapped(new ConnectException("refused"))))
                .isTrue();
        assertThat(Failures.isTransient(wrapped(new RestClientException("overloaded", 503, 50301))))
                .isTrue();
        assertThat(Failures.isTransient(new TimeoutException("no answer"))).isTrue();
    }

    @Test
    void shouldBlameTheRecordForTheRest() {
        assertThat(Failures.isTransient(wrapped(new RestClientException("no such schema", 404, 40403))))
                .isFalse();
        assertThat(Failures.isTransient(new SerializationException("no magic byte")))
                .isFalse();
    }

    @Test
    void shouldGiveTheInnermostReason() {
        assertThat(Failures.reason(wrapped(new ConnectException("refused")))).isEqualTo("refused");
        assertThat(Failures.reason(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void shouldTellAWrongAddressFromAnUnknownSubject() {
        assertThat(Failures.reason(wrapped(new RestClientException("RESTEASY003210: no resource", 404, 404))))
                .startsWith("no schema registry is at this address")
                .contains("RESTEASY003210");
        assertThat(Failures.reason(wrapped(new RestClientException("Subject 'x' not found", 404, 40401))))
                .startsWith("Subject 'x' not found");
    }

    private static Throwable wrapped(Throwable cause) {
        return new SerializationException("wrapped", cause);
    }
}
