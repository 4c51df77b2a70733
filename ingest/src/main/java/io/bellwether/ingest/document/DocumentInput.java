package io.bellwether.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something to read.
 *
 * @param name file, address or {@code stdin}, for reports; its ending is a hint where the content leaves doubt
 * @param contentType HTTP content type; null when there is none
 * @param url address that it was fetched from; null for local input
 * @param bytes opens it; called once, the reader closes what it opened
 */
public record DocumentInput(
        String name, @Nullable String contentType, @Nullable String url, Bytes bytes) {

    /** Opens a stream of bytes. */
    @FunctionalInterface
    public interface Bytes {
        /** Opens the stream from its beginning. */
        InputStream open() throws IOException;
    }

    /** A file under its own path. */
    public static DocumentInput file(Path path) {
        return new DocumentInput(path.toString().replace('\\', '/'), null, null, () -> Files.newInputStream(path));
    }
}
