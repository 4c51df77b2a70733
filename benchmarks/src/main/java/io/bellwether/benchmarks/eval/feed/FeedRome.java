package io.bellwether.benchmarks.eval.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.bellwether.ingest.feed.read.FeedTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain ROME on the same bytes, in the same words: the rival in the same run. It is asked as its own documentation does,
 * with its lenient character decoding and document types allowed.
 */
final class FeedRome {

    /** A feed as ROME read it, and the encoding it took. */
    record Answer(SyndFeed feed, String encoding) {}

    private FeedRome() {}

    /** In feedparser's words; {@code bozo} when ROME refuses the feed. */
    static Map<String, Object> feedparser(byte[] bytes, FeedTransport transport) {
        var answer = read(bytes, transport.contentType());
        return answer == null ? Map.of("bozo", true) : FeedRomeFeedparser.of(answer);
    }

    /** In gofeed's words; empty when ROME refuses the feed. */
    static Map<String, Object> gofeed(byte[] bytes) {
        var answer = read(bytes, null);
        return answer == null ? Map.of() : FeedRomeGofeed.of(answer.feed());
    }

    private static @Nullable Answer read(byte[] bytes, @Nullable String contentType) {
        try (var reader = contentType == null
                ? new XmlReader(new ByteArrayInputStream(bytes), true)
                : new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            var input = new SyndFeedInput();
            input.setAllowDoctypes(true);
            return new Answer(input.build(reader), reader.getEncoding());
        } catch (IOException | FeedException | IllegalArgumentException e) {
            return null;
        }
    }
}
