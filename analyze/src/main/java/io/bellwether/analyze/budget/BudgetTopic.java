package io.bellwether.analyze.budget;

import io.bellwether.news.BudgetEntry;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.TransientFailureException;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The ledger as a compacted topic of one partition; keys are day and process. For one thread at a time. */
public final class BudgetTopic implements Ledger {

    private static final Duration POLL = Duration.ofMillis(100);

    /** Polls without progress after which the broker counts as unreachable: one minute. */
    private static final int IDLE_POLLS = 600;

    private final TopicPartition partition;
    private final KafkaProducer<String, BudgetEntry> producer;
    private final KafkaConsumer<String, BudgetEntry> consumer;
    private final TreeMap<String, BudgetEntry> entries = new TreeMap<>();

    public BudgetTopic(KafkaConnection connection, TopicSpec topic) {
        this.partition = new TopicPartition(topic.name(), 0);
        var config = new HashMap<>(connection.clientConfig());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.producer =
                new KafkaProducer<>(config, new StringSerializer(), AvroSerdes.serializer(connection.registryConfig()));
        var reading = new HashMap<>(connection.clientConfig());
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer = new KafkaConsumer<>(
                reading,
                new StringDeserializer(),
                AvroSerdes.deserializer(BudgetEntry.class, connection.registryConfig()));
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    @Override
    public void write(BudgetEntry entry) {
        try {
            producer.send(new ProducerRecord<>(partition.topic(), entry.getDay() + "/" + entry.getInstance(), entry))
                    .get();
        } catch (ExecutionException e) {
            throw new TransientFailureException("the budget cannot be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailureException("interrupted", e);
        }
    }

    @Override
    public List<BudgetEntry> entries(String day) {
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        int idle = 0;
        while (consumer.position(partition) < end) {
            var records = consumer.poll(POLL);
            idle = records.isEmpty() ? idle + 1 : 0;
            if (idle > IDLE_POLLS) {
                throw new org.apache.kafka.common.errors.TimeoutException(partition + " could not be read to its end");
            }
            records.forEach(record -> {
                if (record.value() == null) {
                    entries.remove(record.key());
                } else {
                    entries.put(record.key(), record.value());
                }
            });
        }
        entries.headMap(day).clear();
        return entries.values().stream()
                .filter(entry -> entry.getDay().equals(day))
                .toList();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
