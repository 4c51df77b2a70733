package io.bellwether.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The net under a Streams app: what a processor did not foresee becomes a dead letter with the source record's bytes,
 * in the same transaction. Transient failures are never dead letters: the thread fails and is replaced, and the record
 * is read again.
 */
@SuppressWarnings("SameNameButDifferent") // each handler interface of Kafka Streams has a Response of its own
public final class DeadLetterHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandlers.class);

    private static final String TOPIC = "bellwether.dlq.topic";
    private static final String STAGE = "bellwether.dlq.stage";
    private static final String VERSION = "bellwether.dlq.version";
    private static final String METERS = "bellwether.dlq.meters";

    private DeadLetterHandlers() {}

    /** Streams settings that install the handlers. */
    public static Map<String, Object> config(String dlqTopic, String stage, String version, MeterRegistry meters) {
        var config = new HashMap<String, Object>();
        config.put("deserialization.exception.handler", OnDeserialization.class);
        config.put("processing.exception.handler", OnProcessing.class);
        config.put("production.exception.handler", OnProduction.class);
        config.put(TOPIC, dlqTopic);
        config.put(STAGE, stage);
        config.put(VERSION, version);
        config.put(METERS, meters);
        return config;
    }

    /** Counts a dead letter; the one name of this metric for every stage and cause. */
    public static void count(MeterRegistry meters, String stage, String cause) {
        meters.counter("bellwether.dead.letters", "stage", stage, "cause", cause)
                .increment();
    }

    private record Destination(String topic, String stage, String version, Optional<MeterRegistry> meters) {

        static Destination from(Map<String, ?> configs) {
            return new Destination(
                    String.valueOf(configs.get(TOPIC)),
                    String.valueOf(configs.get(STAGE)),
                    String.valueOf(configs.get(VERSION)),
                    configs.get(METERS) instanceof MeterRegistry registry ? Optional.of(registry) : Optional.empty());
        }

        ProducerRecord<byte[], byte[]> letter(
                ErrorHandlerContext context,
                String cause,
                Throwable failure,
                byte @Nullable [] key,
                byte @Nullable [] value) {
            meters.ifPresent(registry -> count(registry, stage, cause));
            LOG.atWarn()
                    .addKeyValue("stage", stage)
                    .addKeyValue("cause", cause)
                    .addKeyValue("topic", context.topic())
                    .addKeyValue("partition", context.partition())
                    .addKeyValue("offset", context.offset())
                    .addKeyValue("exception", failure.getClass().getName())
                    .log("record became a dead letter");
            var letter = new DeadLetter(
                    stage,
                    cause,
                    Failures.reason(failure),
                    version,
                    String.valueOf(context.topic()),
                    context.partition(),
                    context.offset(),
                    context.timestamp());
            Headers original = context.headers() == null ? new RecordHeaders() : context.headers();
            return letter.toRecord(topic, key, value, original);
        }
    }

    /** For records that cannot be read. */
    public static final class OnDeserialization implements DeserializationExceptionHandler {

        private Destination destination = Destination.from(Map.of());

        @Override
        public void configure(Map<String, ?> configs) {
            destination = Destination.from(configs);
        }

        @Override
        public Response handleError(
                ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
            if (Failures.isTransient(exception)) {
                return Response.fail();
            }
            return Response.resume(
                    List.of(destination.letter(context, "malformed-record", exception, record.key(), record.value())));
        }
    }

    /** For failures inside a processor. */
    public static final class OnProcessing implements ProcessingExceptionHandler {

        private Destination destination = Destination.from(Map.of());

        @Override
        public void configure(Map<String, ?> configs) {
            destination = Destination.from(configs);
        }

        @Override
        public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
            if (Failures.isTransient(exception)) {
                return Response.fail();
            }
            return Response.resume(List.of(destination.letter(
                    context, "unexpected-failure", exception, context.sourceRawKey(), context.sourceRawValue())));
        }
    }

    /** For records that cannot be written. */
    public static final class OnProduction implements ProductionExceptionHandler {

        private Destination destination = Destination.from(Map.of());

        @Override
        public void configure(Map<String, ?> configs) {
            destination = Destination.from(configs);
        }

        @Override
        public Response handleError(
                ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
            // Under exactly-once a failed send has already spoilt the transaction: only a new one can help.
            return Response.fail();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Response handleSerializationError(
                ErrorHandlerContext context,
                ProducerRecord record,
                Exception exception,
                SerializationExceptionOrigin origin) {
            if (Failures.isTransient(exception)) {
                return Response.fail();
            }
            return Response.resume(List.of(destination.letter(
                    context, "unserialisable-result", exception, context.sourceRawKey(), context.sourceRawValue())));
        }
    }
}
