package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.ingest.feed.content.FeedContent.Dialect;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedPerson;
import io.bellwether.ingest.feed.content.FeedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the entries of a feed take from the feed itself. */
record FeedHead(FeedContent content, Feed.Links links) {

    @Nullable
    String title() {
        String line =
                content.channel().text(FeedPart.Text.TITLE).map(FeedText::line).orElse("");
        return line.isEmpty() ? null : line;
    }

    @Nullable
    String language() {
        return content.channel().property(Property.LANGUAGE).orElse(null);
    }

    /** Who stands for entries that name nobody: only Atom's and JSON Feed's authors do (RFC 4287 section 4.2.1). */
    List<String> authors() {
        boolean inherited = content.dialect() == Dialect.ATOM || content.dialect() == Dialect.JSON_FEED;
        return inherited
                ? content.channel().authors().stream()
                        .map(FeedPerson::label)
                        .filter(label -> !label.isEmpty())
                        .toList()
                : List.of();
    }
}
