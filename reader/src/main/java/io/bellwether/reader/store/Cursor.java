package io.bellwether.reader.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on. It keeps the moment at which the list was begun, so that the order does not change from part to
 * part, and what comes after is found by rank and id, so that new records neither repeat nor hide an item.
 *
 * @param moment at which the list was begun
 * @param rank of the last item that was given
 * @param id of that item
 */
public record Cursor(Instant moment, double rank, String id) {

    private static final int LONGEST = 4_000;

    /** As text without meaning for anybody else. */
    public String encoded() {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(Long.BYTES + Double.BYTES + name.length)
                .putLong(moment.toEpochMilli())
                .putDouble(rank)
                .put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /** The cursor of a text; empty when it is none. */
    public static Optional<Cursor> decoded(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (buffer.remaining() <= Long.BYTES + Double.BYTES) {
                return Optional.empty();
            }
            var moment = Instant.ofEpochMilli(buffer.getLong());
            double rank = buffer.getDouble();
            return Double.isFinite(rank)
                    ? Optional.of(new Cursor(
                            moment, rank, StandardCharsets.UTF_8.decode(buffer).toString()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
