package io.bellwether.ingest.poll;

import org.jspecify.annotations.Nullable;

/** Reads the text of a page from its bytes. */
@FunctionalInterface
public interface PageDecoder {

    /**
     * Decodes it; never throws for bad input.
     *
     * @param contentType as the server says it; absent when it does not
     */
    String decode(byte[] page, @Nullable String contentType);
}
