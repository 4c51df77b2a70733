package io.bellwether.enrich;

import io.bellwether.news.RawArticle;
import io.bellwether.runtime.Failures;
import io.bellwether.runtime.TransientFailureException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads a raw record's bytes strictly: a record that breaks the contract is a value, a registry that is away is not. */
final class RawRecordReader {

    /** What the bytes are. */
    sealed interface Reading {

        record Article(RawArticle article) implements Reading {}

        record Withdrawal() implements Reading {}

        record Malformed(String cause, String detail) implements Reading {}
    }

    private final String topic;
    private final Deserializer<RawArticle> deserializer;
    private final int maxBytes;

    RawRecordReader(String topic, Deserializer<RawArticle> deserializer, int maxBytes) {
        this.topic = topic;
        this.deserializer = deserializer;
        this.maxBytes = maxBytes;
    }

    Reading read(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null || key.length == 0) {
            return new Reading.Malformed("no-key", "the record has no key; its key must be the articleId");
        }
        if (value == null) {
            return new Reading.Withdrawal();
        }
        if (value.length > maxBytes) {
            return new Reading.Malformed(
                    "too-large", "the record has " + value.length + " bytes, enrich.max.record.bytes is " + maxBytes);
        }
        return decode(key, value);
    }

    private Reading decode(byte[] key, byte[] value) {
        try {
            RawArticle article = deserializer.deserialize(topic, value);
            return article == null
                    ? new Reading.Malformed("malformed-record", "the record is empty")
                    : check(key, article);
        } catch (SerializationException | IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            if (Failures.isTransient(e)) {
                throw new TransientFailureException("the schema registry does not answer", e);
            }
            return new Reading.Malformed("malformed-record", "not a RawArticle: " + Failures.reason(e));
        }
    }

    private static Reading check(byte[] key, RawArticle article) {
        if (!article.getArticleId().equals(text(key))) {
            return new Reading.Malformed("key-mismatch", "the record's key is not its articleId");
        }
        if (isBlank(article.getTitle()) && isBlank(article.getContent()) && isBlank(article.getSummary())) {
            return new Reading.Malformed("empty-article", "title, content and summary are all absent or blank");
        }
        return new Reading.Article(article);
    }

    private static @Nullable String text(byte[] key) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
