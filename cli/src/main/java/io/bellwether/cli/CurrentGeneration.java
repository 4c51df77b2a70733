package io.bellwether.cli;

import io.bellwether.news.Generation;
import io.bellwether.schemas.AvroSerdes;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Which generation is current, for a reader that stays while another is promoted. For one thread. */
final class CurrentGeneration implements AutoCloseable {

    private final TopicReader reader;
    private final Deserializer<Generation> deserializer;
    private final String live;
    private final boolean isRecorded;
    private String name;

    /**
     * The current generation of a cluster.
     *
     * @param cluster its catalogue is that of the generation which the live apps write
     */
    CurrentGeneration(Cluster cluster) {
        this.reader = new TopicReader(
                cluster.connection(), cluster.topics().generations().name());
        this.deserializer =
                AvroSerdes.deserializer(Generation.class, cluster.connection().registryConfig());
        this.live = cluster.topics().generation();
        this.name = live;
        this.isRecorded = reader.hasTopic();
        if (isRecorded) {
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                take(record);
                return true;
            });
        }
    }

    /** Its name now; asks Kafka without waiting. */
    String name() {
        if (isRecorded) {
            reader.takeArrived(this::take);
        }
        return name;
    }

    @Override
    public void close() {
        deserializer.close();
        reader.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (Generations.CURRENT.equals(new String(record.key(), StandardCharsets.UTF_8))) {
            name = record.value() == null
                    ? live
                    : deserializer.deserialize(record.topic(), record.value()).getGeneration();
        }
    }
}
