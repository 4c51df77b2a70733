package io.bellwether.enrich;

import io.bellwether.news.RawArticle;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.schemas.ArticleSelection;
import io.bellwether.schemas.AvroSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** The enrich app: raw records in; enriched articles, withdrawals and dead letters out. */
public final class EnrichTopology {

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final EnrichConfig config;
    private final Enricher enricher;
    private final MeterRegistry meters;
    private final EndOffsets ends;
    private final ArticleSelection selection;

    /** Prepares the app for the live stream: all of it, for ever. */
    public EnrichTopology(EnrichConfig config, Enricher enricher, MeterRegistry meters) {
        this(config, enricher, meters, EndOffsets.NONE, ArticleSelection.ALL);
    }

    /**
     * Prepares the app for a replay.
     *
     * @param ends up to where the raw topic is read
     * @param selection articles that are wanted; of any other it writes a withdrawal, so that a revision which is no
     *     longer wanted takes back the one before
     */
    public EnrichTopology(
            EnrichConfig config, Enricher enricher, MeterRegistry meters, EndOffsets ends, ArticleSelection selection) {
        this.config = config;
        this.enricher = enricher;
        this.meters = meters;
        this.ends = ends;
        this.selection = selection;
    }

    /** Properties to run the topology with. */
    public Properties properties() {
        return config.streams()
                .properties(
                        config.connection(),
                        config.topics().dlq().name(),
                        EnrichArticle.STAGE,
                        enricher.version(),
                        meters);
    }

    /** The topology, one operator a line. */
    public Topology build() {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties())));
        builder.stream(
                        config.topics().articlesRaw().name(),
                        Consumed.with(BYTES, BYTES).withName("read-raw"))
                .processValues(this::enrichArticle, Named.as("enrich-article"))
                .split(Named.as("outcome-"))
                .branch(EnrichTopology::isRejected, Branched.withConsumer(this::writeDeadLetters, "rejected"))
                .defaultBranch(Branched.withConsumer(this::writeEnriched, "enriched"));
        return builder.build();
    }

    private void writeEnriched(KStream<byte[], Outcome> outcomes) {
        outcomes.mapValues(Outcome::value, Named.as("take-enriched"))
                .to(
                        config.topics().articlesEnriched().name(),
                        Produced.with(BYTES, BYTES).withName("write-enriched"));
    }

    private void writeDeadLetters(KStream<byte[], Outcome> outcomes) {
        outcomes.mapValues(Outcome::value, Named.as("take-original"))
                .to(config.topics().dlq().name(), Produced.with(BYTES, BYTES).withName("write-dead-letter"));
    }

    private EnrichArticle enrichArticle() {
        var registry = config.connection().registryConfig();
        var reader = new RawRecordReader(
                config.topics().articlesRaw().name(),
                AvroSerdes.deserializer(RawArticle.class, registry),
                config.maxRecordBytes());
        return new EnrichArticle(reader, enricher, AvroSerdes.serializer(registry), config, meters, ends, selection);
    }

    private static boolean isRejected(byte[] key, Outcome outcome) {
        return outcome instanceof Outcome.Rejected;
    }
}
