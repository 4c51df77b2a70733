package io.bellwether.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.ContentType;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.RecordOrigin;
import io.bellwether.runtime.Settings;
import io.bellwether.runtime.StreamsConfiguration;
import io.bellwether.schemas.ArticleSelection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.Fixtures;
import io.bellwether.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichTopologyTest {

    private static final Topics TOPICS = Topics.of("news.", "v1", 3);
    private static final Enricher ENRICHER = Enricher.standard();
    private static final int MAX_RECORD_BYTES = 11 << 20;

    @TempDir
    Path stateDir;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Serializer<RawArticle> serializer =
            AvroSerdes.serializer(Fixtures.registry("enrich-topology", TOPICS));
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> raw;
    private TestOutputTopic<String, EnrichedArticle> enriched;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        start(EndOffsets.NONE, ArticleSelection.ALL);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldEnrichAnArticleUnderItsOwnKeyAndTime() {
        pipe(Fixtures.raw("a"));

        var record = enriched.readRecord();
        assertThat(record.key()).isEqualTo("a");
        assertThat(record.getRecordTime()).isEqualTo(Fixtures.NOON);
        assertThat(record.value().getLanguage().getCode()).isEqualTo("en");
        assertThat(record.value().getEventTime()).isEqualTo(Fixtures.NOON);
        assertThat(record.value().getKeyData()).extracting("value").contains(120.0);
        assertThat(RecordOrigin.in(record.headers())).contains("news.articles.raw.v1-0@0");
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void shouldGiveTheSameBytesForTheSameArticle() {
        var bytes = driver.createOutputTopic(
                TOPICS.articlesEnriched().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        pipe(Fixtures.raw("a"));
        pipe(Fixtures.raw("a"));

        var values = bytes.readValuesToList();
        assertThat(values.get(0)).isEqualTo(values.get(1));
    }

    @Test
    void shouldPassAWithdrawalOn() {
        raw.pipeInput(key("a"), null, Fixtures.NOON);

        var record = enriched.readRecord();
        assertThat(record.key()).isEqualTo("a");
        assertThat(record.value()).isNull();
    }

    @Test
    void shouldMakeADeadLetterOfWhatCannotBeRead() {
        byte[] good = bytes(Fixtures.raw("a").build());
        expectDeadLetter(key("a"), new byte[0], "malformed-record");
        expectDeadLetter(key("a"), "plain text".getBytes(StandardCharsets.UTF_8), "malformed-record");
        expectDeadLetter(key("a"), withSchemaId(good, 999_999), "malformed-record");
        expectDeadLetter(key("a"), Arrays.copyOf(good, good.length / 2), "malformed-record");
        expectDeadLetter(key("a"), withEncodedSurrogate(good), "malformed-record");
        expectDeadLetter(key("other"), good, "key-mismatch");
        expectDeadLetter(null, good, "no-key");
        expectDeadLetter(
                key("a"), bytes(Fixtures.raw("a").setTitle(null).setContent(" ").build()), "empty-article");
        expectDeadLetter(
                key("a"),
                bytes(Fixtures.raw("a").setContent("x".repeat(MAX_RECORD_BYTES)).build()),
                "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Text", "<", "&#55357;", "<script>alert(1)</script>", "\u0000\u0001"})
    void shouldSurviveAnyContent(String content) {
        pipe(Fixtures.raw("a").setContent(content.repeat(1_000)).setContentType(ContentType.HTML));

        assertThat(enriched.readValue().getArticleId()).isEqualTo("a");
    }

    @ParameterizedTest
    @EnumSource(ContentType.class)
    void shouldPassAHugeArticleOnWithItsBeginning(ContentType type) {
        pipe(Fixtures.raw("a").setContent("<p>page</p>".repeat(950_000)).setContentType(type));

        assertThat(enriched.readValue().getExtraction().getFlags()).contains("truncated");
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void shouldTakeWhateverTheTopicTakes() {
        var connection = new KafkaConnection("unused:9092", "mock://enrich-topology", Map.of(), Map.of());

        var config = EnrichConfig.from(Settings.of(Map.of("state.dir", stateDir.toString())), connection, TOPICS);

        assertThat(config.maxRecordBytes()).isEqualTo(TOPICS.articlesRaw().maxMessageBytes());
    }

    @Test
    void shouldStopAtTheEndOfABoundedRange() {
        stop();
        start(EndOffsets.of(Map.of(0, 1L)), ArticleSelection.ALL);
        pipe(Fixtures.raw("a"));
        pipe(Fixtures.raw("b"));

        assertThat(enriched.readKeyValuesToList())
                .extracting(record -> record.key)
                .containsExactly("a");
    }

    @Test
    void shouldTakeBackARevisionThatIsNoLongerWanted() {
        stop();
        start(EndOffsets.NONE, new ArticleSelection(List.of("other.example"), List.of(), List.of()));
        var wanted = Outlet.newBuilder(Fixtures.raw("a").build().getOutlet())
                .setId("other.example")
                .build();
        pipe(Fixtures.raw("a").setOutlet(wanted));
        pipe(Fixtures.raw("a"));

        var records = enriched.readKeyValuesToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(0).value.getOutlet().getId()).isEqualTo("other.example");
        assertThat(records.get(1).value).isNull();
    }

    @Test
    void shouldNameEveryNodeAndHoldNoState() {
        String description = topology(EndOffsets.NONE, ArticleSelection.ALL)
                .build()
                .describe()
                .toString();

        assertThat(description).doesNotContain("KSTREAM-").doesNotContain("KTABLE-");
        assertThat(driver.getAllStateStores()).isEmpty();
    }

    private void expectDeadLetter(byte[] key, byte[] value, String cause) {
        raw.pipeInput(key, value, Fixtures.NOON);

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.getValue()).isEqualTo(value);
        assertThat(letter.getKey()).isEqualTo(key);
        assertThat(header(letter, "dlq.cause")).isEqualTo(cause);
        assertThat(header(letter, "dlq.stage")).isEqualTo("enrich");
        assertThat(header(letter, "dlq.topic")).isEqualTo("news.articles.raw.v1");
        assertThat(enriched.isEmpty()).isTrue();
    }

    private void start(EndOffsets ends, ArticleSelection selection) {
        var topology = topology(ends, selection);
        driver = new TopologyTestDriver(topology.build(), topology.properties());
        raw = driver.createInputTopic(
                TOPICS.articlesRaw().name(), new ByteArraySerializer(), new ByteArraySerializer());
        enriched = driver.createOutputTopic(
                TOPICS.articlesEnriched().name(),
                new StringDeserializer(),
                AvroSerdes.deserializer(EnrichedArticle.class, Fixtures.registry("enrich-topology", TOPICS)));
        deadLetters =
                driver.createOutputTopic(TOPICS.dlq().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private EnrichTopology topology(EndOffsets ends, ArticleSelection selection) {
        var connection = new KafkaConnection("unused:9092", "mock://enrich-topology", Map.of(), Map.of());
        var streams = new StreamsConfiguration("enrich-test", 1, stateDir, Duration.ofMillis(100), 16 << 20, 1 << 24);
        return new EnrichTopology(
                new EnrichConfig(connection, TOPICS, streams, MAX_RECORD_BYTES, List.of()),
                ENRICHER,
                meters,
                ends,
                selection);
    }

    private void pipe(RawArticle.Builder article) {
        raw.pipeInput(key(article.getArticleId()), bytes(article.build()), Fixtures.NOON);
    }

    private byte[] bytes(RawArticle article) {
        return serializer.serialize(TOPICS.articlesRaw().name(), article);
    }

    private static byte[] key(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withSchemaId(byte[] good, int id) {
        byte[] changed = good.clone();
        java.nio.ByteBuffer.wrap(changed).putInt(1, id);
        return changed;
    }

    /** CESU-8 bytes of a lone high surrogate in the middle of the title, as a careless producer writes them. */
    private static byte[] withEncodedSurrogate(byte[] good) {
        byte[] changed = good.clone();
        int title = new String(good, StandardCharsets.ISO_8859_1).indexOf("Orrery opens");
        changed[title] = (byte) 0xED;
        changed[title + 1] = (byte) 0xA0;
        changed[title + 2] = (byte) 0x80;
        return changed;
    }

    private static String header(TestRecord<?, ?> record, String name) {
        Header header = record.getHeaders().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
