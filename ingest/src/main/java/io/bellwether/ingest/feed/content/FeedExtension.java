package io.bellwether.ingest.feed.content;

import java.util.List;
import java.util.Map;

/**
 * An element of a module as it stands in the feed: what the neutral shape has no place for.
 *
 * @param prefix customary prefix of the module, e.g. {@code dc}; of an unknown one the prefix that the feed uses
 * @param name local name as written
 * @param value its own text, trimmed
 * @param attributes by name, in document order
 * @param children elements in it
 */
public record FeedExtension(
        String prefix, String name, String value, Map<String, String> attributes, List<FeedExtension> children) {

    public FeedExtension {
        children = List.copyOf(children);
    }
}
