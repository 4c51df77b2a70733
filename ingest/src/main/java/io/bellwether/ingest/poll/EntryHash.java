package io.bellwether.ingest.poll;

import io.bellwether.news.RawArticle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an entry is what it was: the first 16 hex digits of a SHA-256 over its fields. When it was taken in does
 * not count, and absent fields do not, so that a field added to the schema later changes no hash.
 */
final class EntryHash {

    private static final int HEX_DIGITS = 16;

    private final MessageDigest digest;

    private EntryHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(RawArticle article) {
        var hash = new EntryHash();
        hash.add(RawArticle.newBuilder(article)
                .setIngestedAt(java.time.Instant.EPOCH)
                .build());
        return hash.hex();
    }

    static String of(byte[] bytes) {
        var hash = new EntryHash();
        hash.digest.update(bytes);
        return hash.hex();
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private void add(@Nullable Object value) {
        if (value instanceof SpecificRecord record) {
            for (var field : record.getSchema().getFields()) {
                addField(field.name(), record.get(field.pos()));
            }
            mark('}');
        } else if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, member) -> sorted.put(key.toString(), member));
            sorted.forEach(this::addField);
            mark('}');
        } else if (value instanceof Collection<?> items) {
            items.forEach(this::add);
            mark(']');
        } else {
            byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
    }

    private void addField(String name, @Nullable Object value) {
        boolean absent = value == null
                || (value instanceof Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!absent) {
            add(name);
            add(value);
        }
    }

    private void mark(char end) {
        digest.update((byte) end);
    }
}
