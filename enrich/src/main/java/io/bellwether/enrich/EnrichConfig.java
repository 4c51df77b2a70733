package io.bellwether.enrich;

import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.token.Table;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Settings;
import io.bellwether.runtime.StreamsConfiguration;
import io.bellwether.schemas.Topics;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Configuration of the enrich app.
 *
 * @param connection Kafka and the registry
 * @param topics catalogue, in the generation that this app writes
 * @param streams how the Streams client runs
 * @param maxRecordBytes larger raw records are rejected; by default none is, since what the topic takes can be read: a long text is
 *     cut and flagged
 * @param entityTables texts of the user's tables of names, which win over the bundled one
 */
public record EnrichConfig(
        KafkaConnection connection,
        Topics topics,
        StreamsConfiguration streams,
        int maxRecordBytes,
        List<String> entityTables) {

    private static final String ENTITIES = "enrich.entities";

    /** Room that a record's key and headers and the batch's own frame may take beside its value. */
    private static final int FRAME = 64 * 1024;

    public EnrichConfig {
        entityTables = List.copyOf(entityTables);
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
                        topics.articlesRaw().maxMessageBytes()),
                entityTables(settings));
    }

    /** The enricher of this configuration; about two seconds of work. */
    public Enricher enricher() {
        return Enricher.with(entityTables);
    }

    private static List<String> entityTables(Settings settings) {
        var tables = new ArrayList<String>();
        for (String name : Table.parts(settings.string(ENTITIES, ""), ',')) {
            try {
                String table = Files.readString(Path.of(name));
                var unused = new EntityFinder(List.of(new StringReader(table)));
                tables.add(table);
            } catch (IOException | InvalidPathException e) {
                settings.problem(ENTITIES, "cannot read " + name + " as UTF-8 text");
            } catch (IllegalArgumentException e) {
                settings.problem(ENTITIES, name + ": " + e.getMessage());
            }
        }
        return tables;
    }

    /** Largest enriched record that the topic takes. */
    int maxResultBytes() {
        return topics.articlesEnriched().maxMessageBytes() - FRAME;
    }
}
