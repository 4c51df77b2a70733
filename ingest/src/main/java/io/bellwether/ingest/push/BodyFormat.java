package io.bellwether.ingest.push;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a body may be written in. */
enum BodyFormat {
    /** One object, or an array of objects. */
    JSON,
    /** One object a line. */
    JSON_LINES,
    /** Avro object container file of RawArticle. */
    AVRO;

    /** The format of a content type; empty when it is none of them, or text in another encoding than UTF-8. */
    static Optional<BodyFormat> of(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        String lower = contentType.toLowerCase(Locale.ROOT);
        int charset = lower.indexOf("charset=");
        if (charset >= 0 && !lower.substring(charset).replace("\"", "").startsWith("charset=utf-8")) {
            return Optional.empty();
        }
        int end = lower.indexOf(';');
        return switch ((end < 0 ? lower : lower.substring(0, end)).strip()) {
            case "application/json" -> Optional.of(JSON);
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> Optional.of(JSON_LINES);
            case "application/avro", "avro/binary" -> Optional.of(AVRO);
            default -> Optional.empty();
        };
    }
}
