package io.bellwether.analyze.stub;

import java.util.Map;

/** How the stub answers one request. */
public sealed interface Reply {

    /** A completion with this text. */
    record Text(String text, String finishReason) implements Reply {}

    /** Status, headers and body as they are. */
    record Raw(int status, Map<String, String> headers, String body) implements Reply {

        public Raw {
            headers = Map.copyOf(headers);
        }
    }

    /** Nothing at all, until the client gives up. */
    record Hang() implements Reply {}

    /** Half of what was promised, then the end of the connection. */
    record Cut() implements Reply {}

    /** A completion with so many bytes of text. */
    record Large(int bytes) implements Reply {}

    /** A whole answer. */
    static Reply text(String text) {
        return new Text(text, "stop");
    }

    /** An error without a body. */
    static Reply status(int status) {
        return new Raw(status, Map.of(), "{\"error\":{\"message\":\"no\"}}");
    }

    /** HTTP 429 with the header that says for how long. */
    static Reply busy(String retryAfter) {
        return new Raw(429, Map.of("Retry-After", retryAfter), "{\"error\":{\"message\":\"slow down\"}}");
    }
}
