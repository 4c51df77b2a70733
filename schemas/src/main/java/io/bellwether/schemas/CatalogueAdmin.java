package io.bellwether.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Applies the catalogue to a cluster and a registry, and tells how far the two agree with it. Safe to repeat. */
public final class CatalogueAdmin {

    /**
     * What stands on the cluster for one topic.
     *
     * @param spec what the catalogue wants
     * @param existed whether the topic was there before
     * @param partitions partitions that it has; 0 when it is missing
     * @param differences where it differs from the catalogue, in words; empty when it does not
     * @param schemaId registry id of the value schema; empty for raw bytes or when not registered
     */
    public record TopicState(
            TopicSpec spec, boolean existed, int partitions, List<String> differences, Optional<Integer> schemaId) {}

    private final Admin admin;
    private final SchemaRegistryClient registry;

    public CatalogueAdmin(Admin admin, SchemaRegistryClient registry) {
        this.admin = admin;
        this.registry = registry;
    }

    /**
     * Makes missing topics, sets configuration and compatibility, registers schemas. Partitions of a topic that exists
     * are never changed (keys would move); a difference there is reported.
     *
     * @param replication replication factor, or -1 for the broker's default
     * @throws CatalogueException when the cluster or the registry refuses, naming the topic or subject
     */
    public List<TopicState> create(Collection<TopicSpec> specs, short replication) {
        var states = new ArrayList<TopicState>();
        for (TopicSpec spec : specs) {
            boolean existed = !createTopic(spec, replication);
            if (existed) {
                applyConfig(spec);
            }
            var schemaId = spec.value().map(contract -> register(spec, contract));
            states.add(state(spec, existed, schemaId));
        }
        return List.copyOf(states);
    }

    /** Compares cluster and registry with the catalogue and changes nothing. */
    public List<TopicState> describe(Collection<TopicSpec> specs) {
        return specs.stream()
                .map(spec -> {
                    var found = find(spec.name());
                    if (found.isEmpty()) {
                        return new TopicState(spec, false, 0, List.of("missing"), Optional.empty());
                    }
                    return state(spec, true, spec.value().flatMap(contract -> lookUp(spec, contract)));
                })
                .toList();
    }

    private TopicState state(TopicSpec spec, boolean existed, Optional<Integer> schemaId) {
        var differences = new ArrayList<String>();
        int partitions =
                find(spec.name()).map(topic -> topic.partitions().size()).orElse(spec.partitions());
        if (partitions != spec.partitions()) {
            differences.add("partitions: has " + partitions + ", catalogue has " + spec.partitions());
        }
        if (existed) {
            var actual = config(spec.name());
            new TreeMap<>(spec.config()).forEach((key, wanted) -> {
                String has = actual.getOrDefault(key, "nothing");
                if (!wanted.equals(has)) {
                    differences.add(key + ": has " + has + ", catalogue has " + wanted);
                }
            });
        }
        if (spec.value().isPresent() && schemaId.isEmpty()) {
            differences.add("schema: this version is not registered under " + spec.subject());
        }
        return new TopicState(spec, existed, partitions, List.copyOf(differences), schemaId);
    }

    private boolean createTopic(TopicSpec spec, short replication) {
        var topic = new NewTopic(
                        spec.name(),
                        Optional.of(spec.partitions()),
                        Optional.of(replication).filter(r -> r > 0))
                .configs(spec.config());
        try {
            await(admin.createTopics(List.of(topic)).all(), "cannot create topic " + spec.name());
            return true;
        } catch (CatalogueException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private void applyConfig(TopicSpec spec) {
        var operations = spec.config().entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        await(
                admin.incrementalAlterConfigs(Map.of(resource(spec.name()), operations))
                        .all(),
                "cannot configure topic " + spec.name());
    }

    private Optional<TopicDescription> find(String topic) {
        try {
            return await(admin.describeTopics(List.of(topic)).allTopicNames(), "cannot describe topic " + topic)
                    .values()
                    .stream()
                    .findFirst();
        } catch (CatalogueException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Map<String, String> config(String topic) {
        var values = new TreeMap<String, String>();
        await(admin.describeConfigs(List.of(resource(topic))).all(), "cannot describe topic " + topic)
                .values()
                .forEach(config -> config.entries().forEach(entry -> values.put(entry.name(), entry.value())));
        return values;
    }

    private int register(TopicSpec spec, TopicSpec.ValueContract contract) {
        try {
            registry.updateCompatibility(
                    spec.subject(), contract.compatibility().name());
            return registry.register(spec.subject(), new AvroSchema(contract.schema()));
        } catch (IOException | RestClientException e) {
            throw new CatalogueException("registry refuses the schema of " + spec.subject(), e);
        }
    }

    private Optional<Integer> lookUp(TopicSpec spec, TopicSpec.ValueContract contract) {
        try {
            return Optional.of(registry.getId(spec.subject(), new AvroSchema(contract.schema())));
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                return Optional.empty();
            }
            throw new CatalogueException("registry does not answer for " + spec.subject(), e);
        } catch (IOException e) {
            throw new CatalogueException("registry does not answer for " + spec.subject(), e);
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T await(KafkaFuture<T> future, String what) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new CatalogueException(what, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CatalogueException(what, e);
        }
    }
}
