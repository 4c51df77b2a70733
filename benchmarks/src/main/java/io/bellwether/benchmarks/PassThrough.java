package io.bellwether.benchmarks;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Pipeline.App;
import io.bellwether.runtime.StreamsApp;
import io.bellwether.runtime.StreamsConfiguration;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The limit that the pipeline is measured against: an app that reads a record into its Avro class and writes it again,
 * under the same guarantees and settings.
 */
final class PassThrough {

    /** Never written: what was written once can be read. */
    private static final String DEAD_LETTERS = "bench.pass-through.dlq";

    private PassThrough() {}

    static <T extends SpecificRecord> App app(
            KafkaConnection connection,
            Class<T> type,
            TopicSpec from,
            TopicSpec to,
            StreamsConfiguration streams,
            MeterRegistry meters) {
        var properties = streams.properties(connection, DEAD_LETTERS, "pass-through", "1", meters);
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        Serde<String> key = Serdes.String();
        Serde<T> value = AvroSerdes.registry(type, connection.registryConfig());
        builder.stream(from.name(), Consumed.with(key, value).withName("read"))
                .to(to.name(), Produced.with(key, value).withName("write"));
        var app = new StreamsApp("pass-through", builder.build(), properties, meters);
        return new App(app, streams.applicationId(), List.of(from.name()));
    }
}
