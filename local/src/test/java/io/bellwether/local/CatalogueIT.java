package io.bellwether.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.CatalogueAdmin;
import io.bellwether.schemas.CatalogueAdmin.TopicState;
import io.bellwether.schemas.Compatibility;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of topics on a real broker, and its compatibility modes on a real registry. */
class CatalogueIT {

    private static final Topics TOPICS = Topics.of("news.", "v1", 6);

    @TempDir
    private static Path temporary;

    private static LocalStack stack;
    private static Admin admin;
    private static SchemaRegistryClient registry;
    private static List<TopicState> created;

    @BeforeAll
    static void createCatalogue() {
        stack = LocalStack.start(
                new LocalConfig(temporary, RequestedPort.any(), RequestedPort.any(), Clients.registryHome()));
        admin = Clients.of(stack).admin();
        registry = Clients.of(stack).registry();
        created = new CatalogueAdmin(admin, registry).create(TOPICS.all(), (short) -1);
    }

    @AfterAll
    static void stop() {
        admin.close();
        stack.close();
    }

    @Test
    void shouldStandAsTheCatalogueSays() {
        assertThat(created).allSatisfy(state -> {
            assertThat(state.existed()).isFalse();
            assertThat(state.partitions()).isEqualTo(state.spec().partitions());
            assertThat(state.differences()).isEmpty();
        });
        assertThat(new CatalogueAdmin(admin, registry).describe(TOPICS.all()))
                .allSatisfy(state -> assertThat(state.differences()).isEmpty());
    }

    @Test
    void shouldBeSafeToRepeat() {
        var again = new CatalogueAdmin(admin, registry).create(TOPICS.all(), (short) -1);

        assertThat(again).allSatisfy(state -> {
            assertThat(state.existed()).isTrue();
            assertThat(state.differences()).isEmpty();
        });
        assertThat(again.stream().map(TopicState::schemaId))
                .isEqualTo(created.stream().map(TopicState::schemaId).toList());
    }

    @Test
    void shouldConfigureTopicsOnTheBroker() throws Exception {
        assertThat(config(TOPICS.articlesRaw()))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
        assertThat(config(TOPICS.articlesScored())).containsEntry("cleanup.policy", "compact");
        assertThat(config(TOPICS.dlq())).containsEntry("retention.ms", "2592000000");
    }

    @Test
    void shouldSetCompatibilityInTheRegistry() throws Exception {
        assertThat(registry.getCompatibility(TOPICS.articlesRaw().subject())).isEqualTo("BACKWARD_TRANSITIVE");
        assertThat(registry.getCompatibility(TOPICS.articlesScored().subject())).isEqualTo("FULL_TRANSITIVE");
        assertThat(registry.getAllSubjects()).doesNotContain(TOPICS.dlq().subject());
    }

    @Test
    void shouldRefuseAFieldWithoutDefaultOnAnyTopic() {
        valued().forEach(topic -> assertRefused(topic, new SchemaChange(schema(topic)).adding("more")));
    }

    @Test
    void shouldRefuseRemovingAFieldWithoutDefaultWhereOldReadersRemain() {
        valued().stream()
                .filter(topic -> compatibility(topic) == Compatibility.FULL_TRANSITIVE)
                .forEach(topic -> assertRefused(topic, new SchemaChange(schema(topic)).removingOneWithoutDefault()));
    }

    @Test
    void shouldAcceptAFieldWithDefaultOnScoredArticles() {
        var changed = new SchemaChange(schema(TOPICS.articlesScored())).addingWithDefault("more");

        assertThatCode(() -> registry.testCompatibilityVerbose(
                        TOPICS.articlesScored().subject(), changed))
                .doesNotThrowAnyException();
        assertAccepted(TOPICS.articlesScored(), changed);
    }

    @Test
    void shouldCompareWithEveryVersionAndNotOnlyTheLast() throws Exception {
        var topic = TOPICS.articlesRaw();
        var first = new SchemaChange(schema(topic));
        var third = first.adding("more");
        registry.updateCompatibility("last-only", "BACKWARD");
        for (String subject : List.of(topic.subject(), "last-only")) {
            registry.register(subject, new AvroSchema(schema(topic)));
            registry.register(subject, first.addingWithDefault("more"));
        }

        assertThatCode(() -> registry.register("last-only", third)).doesNotThrowAnyException();
        assertRefused(topic, third);
    }

    @Test
    void shouldBeReadByAStockAvroDeserializer() throws Exception {
        try (var stock = new KafkaAvroDeserializer()) {
            stock.configure(Clients.of(stack).registryConfig(), false);
            for (TopicSpec topic : valued()) {
                var sample = SampleRecord.of(topic);
                write(topic, sample.generated());

                assertThat(Clients.of(stack).values(topic.name(), stock))
                        .as(topic.name())
                        .containsExactly(sample.generic());
                assertThat(Clients.of(stack).values(topic.name(), deserializer(sample)))
                        .as(topic.name())
                        .satisfiesExactly(read -> assertThat(read).isEqualTo(sample.generated()));
            }
        }
    }

    private static void write(TopicSpec topic, SpecificRecord value) throws Exception {
        try (var producer = Clients.of(stack).producer(Map.of());
                var serializer = AvroSerdes.serializer(Clients.of(stack).registryConfig())) {
            producer.send(new ProducerRecord<>(topic.name(), "key", serializer.serialize(topic.name(), value)))
                    .get();
        }
    }

    private static Deserializer<? extends SpecificRecord> deserializer(SampleRecord sample) {
        return AvroSerdes.deserializer(sample.type(), Clients.of(stack).registryConfig());
    }

    private static List<TopicSpec> valued() {
        return TOPICS.all().stream().filter(topic -> topic.value().isPresent()).toList();
    }

    private static Schema schema(TopicSpec topic) {
        return topic.value().orElseThrow().schema();
    }

    private static Compatibility compatibility(TopicSpec topic) {
        return topic.value().orElseThrow().compatibility();
    }

    private static void assertRefused(TopicSpec topic, AvroSchema changed) {
        assertThatThrownBy(() -> registry.register(topic.subject(), changed))
                .as(topic.subject())
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
    }

    private static void assertAccepted(TopicSpec topic, AvroSchema changed) {
        assertThatCode(() -> registry.register(topic.subject(), changed))
                .as(topic.subject())
                .doesNotThrowAnyException();
    }

    private static Map<String, String> config(TopicSpec topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var values = new TreeMap<String, String>();
        admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .entries()
                .forEach(entry -> values.put(entry.name(), entry.value()));
        return values;
    }
}
