package io.bellwether.ingest.publish;

import io.bellwether.runtime.Failures;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;

/** Says of Kafka's failures within transactions whether trying again may help. */
final class PublishFailures {

    private static final List<Class<? extends KafkaException>> FATAL = List.of(
            ProducerFencedException.class,
            AuthorizationException.class,
            AuthenticationException.class,
            InvalidConfigurationException.class,
            UnsupportedVersionException.class);

    private PublishFailures() {}

    static PublishFailedException of(String what, KafkaException failure) {
        boolean fatal = FATAL.stream().anyMatch(type -> has(failure, type))
                || (failure instanceof SerializationException && !Failures.isTransient(failure));
        String fenced = has(failure, ProducerFencedException.class)
                ? " (another process polls under the same ingest.instance)"
                : "";
        return new PublishFailedException(what + ": " + Failures.reason(failure) + fenced, failure, !fatal);
    }

    static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
