package io.bellwether.enrich;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Settings;
import io.bellwether.runtime.StreamsConfiguration;
import io.bellwether.schemas.Topics;

/**
 * Configuration of the enrich app.
 *
 * @param connection Kafka and the registry
 * @param topics catalogue, in the generation that this app writes
 * @param streams how the Streams client runs
 * @param maxRecordBytes larger raw records are rejected; by default none is, since what the topic takes can be read: a long text is
 *     cut and flagged
 */
public record EnrichConfig(
        KafkaConnection connection, Topics topics, StreamsConfiguration streams, int maxRecordBytes) {

    /** Room that a record's key and headers and the batch's own frame may take beside its value. */
    private static final int FRAME = 64 * 1024;

    public EnrichConfig {
        if (maxRecordBytes < 1_024 || maxRecordBytes > topics.articlesRaw().maxMessageBytes()) {
            throw new IllegalArgumentException("enrich.max.record.bytes: must be from 1024 to "
                    + topics.articlesRaw().maxMessageBytes() + ", is " + maxRecordBytes);
        }
    }

    /** Reads the keys under {@code enrich.}; the caller validates the settings. */
    public static EnrichConfig from(Settings settings, KafkaConnection connection, Topics topics) {
        var application = settings.string("enrich.application.id", "bellwether-enrich") + "-" + topics.generation();
        return new EnrichConfig(
                connection,
                topics,
                StreamsConfiguration.from(
                        settings, "enrich", application, topics.dlq().maxMessageBytes()),
                settings.integer(
                        "enrich.max.record.bytes",
                        topics.articlesRaw().maxMessageBytes(),
                        1_024,
                        topics.articlesRaw().maxMessageBytes()));
    }

    /** Largest enriched record that the topic takes. */
    int maxResultBytes() {
        return topics.articlesEnriched().maxMessageBytes() - FRAME;
    }
}
