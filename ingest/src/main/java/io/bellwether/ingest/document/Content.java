package io.bellwether.ingest.document;

import io.bellwether.ingest.article.RejectionCause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of one document: a head to look at, then all of them as a stream or whole. */
final class Content {

    /** Bytes that are looked at to tell what a document is. */
    static final int HEAD = 32 * 1024;

    private final InputStream in;
    private final byte[] head;
    private final InputStream all;

    Content(InputStream in) throws IOException {
        this.in = in;
        this.head = in.readNBytes(HEAD);
        this.all = new SequenceInputStream(new ByteArrayInputStream(head), in);
    }

    byte[] head() {
        return head;
    }

    /** Whether the head is everything. */
    boolean isShort() {
        return head.length < HEAD;
    }

    /** Everything from the first byte. */
    InputStream stream() {
        return all;
    }

    /** The whole document; empty when it is larger than the limit. */
    Optional<byte[]> whole(int limit) throws IOException {
        var bytes = all.readNBytes(limit);
        boolean more = bytes.length == limit && all.read() >= 0;
        return more ? Optional.empty() : Optional.of(bytes);
    }

    /** Says that the document has been rejected and its rest is of no interest. */
    void abandon() {
        if (in instanceof InflatedStream inflated) {
            inflated.abandon();
        }
    }

    /** Why the bytes ended before their end; null when they did not. Known once they are all read. */
    @Nullable
    RejectionCause failure() {
        return in instanceof InflatedStream inflated ? inflated.failure() : null;
    }
}
