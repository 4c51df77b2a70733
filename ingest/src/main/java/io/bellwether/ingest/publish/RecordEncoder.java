package io.bellwether.ingest.publish;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.DeadLetter;
import io.bellwether.runtime.Failures;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Turns what a source yields into records that the topics take; what they cannot take becomes a dead letter. */
final class RecordEncoder {

    static final String STAGE = "ingest";

    /** Version of the rules by which input is refused. */
    static final String VERSION = "ingest-1";

    /** Header of a dead letter: {@code source} for bytes as found in the input, {@code record} for a record's value. */
    static final String FORMAT_HEADER = "ingest.format";

    /** Header of a dead letter: file, address or {@code stdin} that the bytes come from. */
    static final String INPUT_HEADER = "ingest.input";

    /** Header of a dead letter: line or entry in that input; absent for the whole input. */
    static final String POSITION_HEADER = "ingest.position";

    /** Header of a dead letter whose bytes were cut: how many there were. */
    static final String CUT_HEADER = "ingest.cut.from";

    private final Serializer<RawArticle> serializer;
    private final TopicSpec articles;
    private final TopicSpec deadLetters;

    RecordEncoder(Serializer<RawArticle> serializer, Topics topics) {
        this.serializer = serializer;
        this.articles = topics.articlesRaw();
        this.deadLetters = topics.dlq();
    }

    /**
     * The record for one parsed thing.
     *
     * @throws PublishFailedException when the registry cannot be asked or does not know the topic
     */
    Outgoing encode(Parsed parsed) {
        if (parsed instanceof Parsed.Article article) {
            return article(article);
        }
        if (parsed instanceof Parsed.Withdrawal withdrawal) {
            return new Outgoing(
                    Receipt.WITHDRAWN, "", new ProducerRecord<>(articles.name(), key(withdrawal.articleId()), null));
        }
        var rejected = (Parsed.Rejected) parsed;
        return letter(rejected.place(), rejected.cause(), rejected.detail(), "source", null, rejected.original());
    }

    /** What becomes of an article that the broker found too large. */
    Outgoing tooLarge(Parsed parsed, Outgoing refused) {
        var record = refused.record();
        String detail = "the record takes about " + refused.bytes() + " bytes; " + articles.name() + " takes "
                + articles.maxMessageBytes();
        return letter(parsed.place(), "too-large", detail, "record", record.key(), record.value());
    }

    private Outgoing article(Parsed.Article parsed) {
        var article = parsed.article();
        byte[] value;
        try {
            value = serializer.serialize(articles.name(), article);
        } catch (SerializationException e) {
            return unserialisable(parsed, e);
        }
        long timestamp = article.getIngestedAt().toEpochMilli();
        var outgoing = new Outgoing(
                Receipt.PUBLISHED,
                "",
                new ProducerRecord<>(articles.name(), null, timestamp, key(article.getArticleId()), value));
        return outgoing.bytes() > articles.maxMessageBytes() ? tooLarge(parsed, outgoing) : outgoing;
    }

    private Outgoing unserialisable(Parsed.Article parsed, SerializationException failure) {
        boolean retriable = Failures.isTransient(failure);
        if (retriable || blamesRegistry(failure)) {
            throw new PublishFailedException(
                    "registry: " + Failures.reason(failure) + " (does " + articles.subject()
                            + " exist? `topics create` registers it)",
                    failure,
                    retriable);
        }
        byte[] shown = parsed.article().toString().getBytes(StandardCharsets.UTF_8);
        return letter(
                parsed.place(),
                "unserialisable",
                Failures.reason(failure),
                "source",
                key(parsed.article().getArticleId()),
                shown);
    }

    /** The registry's own exceptions are all IOExceptions; the record's faults never are. */
    private static boolean blamesRegistry(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private Outgoing letter(
            Place place, String cause, String detail, String format, byte @Nullable [] key, byte[] original) {
        var headers = new RecordHeaders();
        headers.add(FORMAT_HEADER, utf8(format));
        headers.add(INPUT_HEADER, utf8(place.input()));
        if (!place.position().isEmpty()) {
            headers.add(POSITION_HEADER, utf8(place.position()));
        }
        byte[] value = original;
        int room = deadLetters.maxMessageBytes() - 64 * 1024;
        if (original.length > room) {
            headers.add(CUT_HEADER, utf8(Integer.toString(original.length)));
            value = Arrays.copyOf(original, room);
        }
        var letter = new DeadLetter(STAGE, cause, detail, VERSION, "input:" + place, -1, -1, -1);
        return new Outgoing(Receipt.DEAD_LETTERED, cause, letter.toRecord(deadLetters.name(), key, value, headers));
    }

    private static byte[] key(String articleId) {
        return utf8(articleId);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
