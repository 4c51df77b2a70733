package io.bellwether.reader.store;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.schemas.TrustedRecords;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.SchemaNormalization;
import org.apache.lucene.util.BytesRef;

/** Records as the index holds them: Avro single-object encoding, so that bytes of another schema are refused. */
final class Records {

    static {
        TrustedRecords.trust();
    }

    private Records() {}

    static BytesRef bytes(ScoredArticle article) throws IOException {
        return bytes(ScoredArticle.getEncoder().encode(article));
    }

    static BytesRef bytes(Story story) throws IOException {
        return bytes(Story.getEncoder().encode(story));
    }

    static ScoredArticle article(BytesRef bytes) throws IOException {
        return ScoredArticle.getDecoder().decode(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
    }

    static Story story(BytesRef bytes) throws IOException {
        return Story.getDecoder().decode(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
    }

    /** Changes whenever an index written before can no longer be read. */
    static String format() {
        return "3-" + Long.toHexString(SchemaNormalization.parsingFingerprint64(ScoredArticle.getClassSchema())) + "-"
                + Long.toHexString(SchemaNormalization.parsingFingerprint64(Story.getClassSchema()));
    }

    private static BytesRef bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new BytesRef(bytes);
    }
}
