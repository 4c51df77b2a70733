package io.bellwether.cli;

import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import io.bellwether.news.GenerationState;
import io.bellwether.news.ReplaySelection;
import io.bellwether.runtime.TransientFailureException;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.CurrentGeneration;
import io.bellwether.schemas.TrustedRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Which generations there are and which is current: a compacted topic with a record per generation, and one that names
 * the current one. Every change is one record, and so one atomic step. Without a record, the live generation is current.
 */
final class Generations {

    /** By number: v9 before v10. */
    static final Comparator<String> BY_NUMBER = Comparator.comparingInt(name -> Integer.parseInt(name.substring(1)));

    static {
        TrustedRecords.trust();
    }

    private final Cluster cluster;

    /**
     * The generations of a cluster.
     *
     * @param cluster its catalogue is that of the generation which the live apps write
     */
    Generations(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Name of the generation that readers get who do not name one. */
    String current() {
        return current(records());
    }

    /** The record of a generation; empty when it was never replayed, as the live one. */
    Optional<Generation> find(String name) {
        return Optional.ofNullable(records().get(name));
    }

    /** The live generation and all that were replayed, by number. */
    List<Generation> list() {
        var byName = new TreeMap<String, Generation>(BY_NUMBER);
        byName.put(live(), ofLiveStream(live()));
        records().forEach((key, generation) -> {
            if (!key.equals(CurrentGeneration.KEY)) {
                byName.put(key, generation);
            }
        });
        return List.copyOf(byName.values());
    }

    /** Name of the generation that the live apps write. */
    String live() {
        return cluster.topics().generation();
    }

    /** The cluster as a reader of one generation sees it; null for the current one. */
    Cluster reading(@Nullable String name) {
        var records = records();
        String wanted = name == null ? current(records) : name;
        var topics = cluster.topics().generation(wanted);
        return new Cluster(
                cluster.settings(),
                cluster.connection(),
                topics.enrichedIn(CurrentGeneration.enriched(records, wanted)));
    }

    /** The generation whose enriched articles a generation is scored from: itself, unless only scores were replayed. */
    String enriched(String name) {
        return CurrentGeneration.enriched(records(), name);
    }

    /** Writes the record of a generation. */
    void put(Generation generation) {
        write(generation.getGeneration(), generation);
    }

    /** Makes a generation the current one. */
    void promote(String name, Instant at) {
        write(
                CurrentGeneration.KEY,
                Generation.newBuilder(ofLiveStream(name)).setCreatedAt(at).build());
    }

    /** Forgets a generation. */
    void delete(String name) {
        write(name, null);
    }

    private String current(Map<String, Generation> records) {
        var current = records.get(CurrentGeneration.KEY);
        return current == null ? live() : current.getGeneration();
    }

    private static Generation ofLiveStream(String name) {
        return Generation.newBuilder()
                .setGeneration(name)
                .setStage(GenerationStage.LIVE)
                .setState(GenerationState.FOLLOWING)
                .setSelection(ReplaySelection.newBuilder().build())
                .setCreatedAt(Instant.EPOCH)
                .build();
    }

    private Map<String, Generation> records() {
        var topic = cluster.topics().generations().name();
        var records = new HashMap<String, Generation>();
        try (var reader = new TopicReader(cluster.connection(), topic);
                var deserializer = AvroSerdes.deserializer(
                        Generation.class, cluster.connection().registryConfig())) {
            if (!reader.hasTopic()) {
                return records;
            }
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                if (record.value() == null) {
                    records.remove(key);
                } else {
                    records.put(key, deserializer.deserialize(topic, record.value()));
                }
                return true;
            });
        }
        return records;
    }

    private void write(String key, @Nullable Generation generation) {
        var topic = cluster.topics().generations();
        cluster.administer(admin -> admin.create(List.of(topic), (short) -1));
        var config = new HashMap<>(cluster.connection().clientConfig());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<String, Generation>(
                config,
                new StringSerializer(),
                AvroSerdes.serializer(cluster.connection().registryConfig()))) {
            var unusedMetadata = producer.send(new ProducerRecord<>(topic.name(), key, generation))
                    .get();
        } catch (ExecutionException e) {
            throw new TransientFailureException("cannot write " + key + " to " + topic.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailureException("interrupted", e);
        }
    }
}
