package io.bellwether.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a fetch. */
public sealed interface FetchResult {

    /**
     * A body.
     *
     * @param headers of the answer
     * @param bytes the body, decompressed
     * @param finalUrl where it was found, after redirects
     * @param movedTo where permanent redirects lead; absent when the first redirect was none
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
    record Fetched(
            ResponseHeaders headers,
            byte[] bytes,
            URI finalUrl,
            @Nullable URI movedTo) implements FetchResult {}

    /**
     * What is there is what was there.
     *
     * @param headers of the answer
     * @param movedTo where permanent redirects lead; absent when the first redirect was none
     */
    record NotModified(ResponseHeaders headers, @Nullable URI movedTo) implements FetchResult {}

    /**
     * This side does not want it; asking again gives the same.
     *
     * @param cause stable kebab-case code, e.g. {@code forbidden-address}
     * @param detail for people
     */
    record Refused(String cause, String detail) implements FetchResult {}

    /**
     * The other side or the way there failed.
     *
     * @param cause stable kebab-case code, e.g. {@code timeout}
     * @param detail for people
     * @param status HTTP status; 0 when there was no answer
     * @param retryAfter before which the server does not want to be asked; absent when it does not say
     */
    record Failed(
            String cause,
            String detail,
            int status,
            @Nullable Instant retryAfter) implements FetchResult {}
}
