package io.bellwether.ingest.document;

import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Articles of which each stands on its own line, without ever holding more than one. */
final class JsonLines {

    private final JsonArticleReader articles;
    private final int longestLine;
    private final Clock clock;

    JsonLines(JsonArticleReader articles, int longestLine, Clock clock) {
        this.articles = articles;
        this.longestLine = longestLine;
        this.clock = clock;
    }

    void read(Content content, Source source, Sink sink) throws IOException {
        var lines = new LineReader(utf8(content), longestLine);
        long number = 0;
        while (true) {
            var line = lines.next();
            // The last line of a stream that was cut is half a line.
            if (line == null || (!line.ended() && content.failure() != null)) {
                return;
            }
            number++;
            var place = source.place().line(number);
            if (line.tooLong()) {
                sink.parsed()
                        .accept(RejectionCause.LINE_TOO_LONG.at(
                                place, "more than " + longestLine + " bytes", line.bytes()));
            } else if (!line.isBlank()) {
                sink.parsed().accept(articles.read(line.bytes(), place, clock.instant()));
            }
        }
    }

    private static InputStream utf8(Content content) {
        Charset family = TextDecoder.unicodeFamily(content.head()).orElse(StandardCharsets.UTF_8);
        return family.equals(StandardCharsets.UTF_8) ? content.stream() : new Utf8Stream(content.stream(), family);
    }
}
