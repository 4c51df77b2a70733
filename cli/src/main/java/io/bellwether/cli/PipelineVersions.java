package io.bellwether.cli;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.schemas.AvroSerdes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Which enrichments made the articles of an enriched topic, by looking at both ends of each partition. */
final class PipelineVersions {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** The end of a partition may hold markers of transactions; a record stands this close to it. */
    private static final long NEAR = 20;

    private final Cluster cluster;

    PipelineVersions(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Versions that were seen; empty when the topic is missing or empty. */
    SortedSet<String> of(String topic) {
        var versions = new TreeSet<String>();
        var config = new HashMap<>(cluster.connection().clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, (int) NEAR);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var deserializer = AvroSerdes.deserializer(
                        EnrichedArticle.class, cluster.connection().registryConfig())) {
            for (var info : consumer.partitionsFor(topic)) {
                var partition = new TopicPartition(topic, info.partition());
                long first = at(consumer.beginningOffsets(List.of(partition)).get(partition));
                long end = at(consumer.endOffsets(List.of(partition)).get(partition));
                for (long offset : first < end ? List.of(first, Math.max(first, end - NEAR)) : List.<Long>of()) {
                    consumer.assign(List.of(partition));
                    consumer.seek(partition, offset);
                    for (var record : consumer.poll(PATIENCE)) {
                        if (record.value() != null) {
                            versions.add(deserializer
                                    .deserialize(topic, record.value())
                                    .getPipelineVersion());
                        }
                    }
                }
            }
        }
        return versions;
    }

    private static long at(@org.jspecify.annotations.Nullable Long offset) {
        return offset == null ? 0 : offset;
    }
}
