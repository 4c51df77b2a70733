package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedText;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The first picture in cleaned markup; pictures of one pixel count readers and are none. */
final class InlineImage {

    private InlineImage() {}

    static Optional<FeedImage> of(List<FeedText> bodies) {
        for (var body : bodies) {
            String text = body.markup() ? body.value() : "";
            for (int at = text.indexOf("<img "); at >= 0; at = text.indexOf("<img ", at + 5)) {
                // Cleaned markup has no other > than that of the tag's end.
                String tag = text.substring(at, text.indexOf('>', at));
                String source = attribute(tag, "src");
                if (WebAddress.isWeb(source) && source != null && !isPixel(tag)) {
                    return Optional.of(FeedImage.of(FeedImage.Kind.INLINE, Parser.unescapeEntities(source, true)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPixel(String tag) {
        return "1".equals(attribute(tag, "width")) || "1".equals(attribute(tag, "height"));
    }

    private static @Nullable String attribute(String tag, String name) {
        int at = tag.indexOf(" " + name + "=\"");
        int from = at + name.length() + 3;
        return at < 0 ? null : tag.substring(from, tag.indexOf('"', from));
    }
}
