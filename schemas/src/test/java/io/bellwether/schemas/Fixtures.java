package io.bellwether.schemas;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.EventTimeOrigin;
import io.bellwether.news.Extraction;
import io.bellwether.news.HeadlineSignals;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.news.TextStatistics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/** Records and a registry for the tests of every module. */
public final class Fixtures {

    /** The moment that fixtures are about. */
    public static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");

    static {
        TrustedRecords.trust();
    }

    private Fixtures() {}

    /** A registry in memory that knows every schema of a catalogue, as its client's configuration. */
    public static Map<String, Object> registry(String scope, Topics topics) {
        var client = MockSchemaRegistry.getClientForScope(scope);
        topics.all()
                .forEach(topic -> topic.value().ifPresent(contract -> {
                    try {
                        client.register(topic.subject(), new AvroSchema(contract.schema()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (RestClientException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        return Map.of("schema.registry.url", "mock://" + scope);
    }

    /** An outlet with a publisher family. */
    public static Outlet outlet(String id, String family) {
        return Outlet.newBuilder()
                .setId(id)
                .setName(id)
                .setFamily(family)
                .setTier(2)
                .build();
    }

    /** A raw article in English with two sentences. */
    public static RawArticle.Builder raw(String id) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://meridianwire.example/" + id)
                .setOutlet(outlet("meridianwire.example", "Meridian"))
                .setTitle("Orrery opens a laboratory in Halden")
                .setContent(
                        "Orrery said on Monday that it would open a laboratory in Halden. It will employ 120 people.")
                .setPublishedAt(NOON)
                .setIngestedAt(NOON.plusSeconds(60));
    }

    /** An enriched article whose text and hashes derive from the given text. */
    public static EnrichedArticle.Builder enriched(String id, String text) {
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://meridianwire.example/" + id)
                .setOutlet(outlet("meridianwire.example", "Meridian"))
                .setTitle("Orrery opens a laboratory in Halden")
                .setTitleLanguage(new LanguageGuess("en", 0.9))
                .setLanguage(new LanguageGuess("en", 0.99))
                .setText(text)
                .setPublishedAt(NOON)
                .setEventTime(NOON)
                .setEventTimeOrigin(EventTimeOrigin.PUBLISHED)
                .setIngestedAt(NOON.plusSeconds(60))
                .setExtraction(Extraction.newBuilder()
                        .setMethod("plain-text")
                        .setCompleteness(0.9)
                        .build())
                .setStatistics(TextStatistics.newBuilder()
                        .setCharacters(text.length())
                        .setWords(text.length() / 6)
                        .setSentences(2)
                        .setParagraphs(1)
                        .build())
                .setHeadline(HeadlineSignals.newBuilder().build())
                .setContentHash("content-" + text.hashCode())
                .setTextHash("text-" + text.hashCode())
                .setPipelineVersion("test");
    }
}
