package io.bellwether.benchmarks.eval.feed;

import io.bellwether.ingest.feed.content.FeedExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The podcast module in gofeed's words. */
final class FeedPodcastVocabulary {

    private static final Set<String> TEXTS = Set.of(
            "author",
            "block",
            "duration",
            "explicit",
            "keywords",
            "subtitle",
            "summary",
            "complete",
            "type",
            "episode",
            "season",
            "order",
            "episodeType",
            "isClosedCaptioned");

    private FeedPodcastVocabulary() {}

    static Map<String, Object> of(List<FeedExtension> extensions) {
        var own = extensions.stream()
                .filter(extension -> extension.prefix().equals("itunes"))
                .toList();
        var fields = new FeedFields();
        for (var extension : own) {
            if (TEXTS.contains(extension.name())) {
                fields.put(extension.name(), extension.value());
            } else if (extension.name().equals("image")) {
                fields.put("image", extension.attributes().get("href"));
            } else if (extension.name().equals("new-feed-url")) {
                fields.put("newFeedUrl", extension.value());
            } else if (extension.name().equals("owner")) {
                fields.put("owner", owner(extension));
            }
        }
        return fields.put(
                        "categories",
                        own.stream()
                                .filter(extension -> extension.name().equals("category"))
                                .map(FeedPodcastVocabulary::category)
                                .toList())
                .map();
    }

    private static Map<String, Object> category(FeedExtension extension) {
        var fields = new FeedFields().put("text", extension.attributes().get("text"));
        extension.children().stream().findFirst().ifPresent(child -> fields.put("subcategory", category(child)));
        return fields.map();
    }

    private static Map<String, Object> owner(FeedExtension extension) {
        var fields = new FeedFields();
        extension.children().forEach(child -> fields.put(child.name(), child.value()));
        return fields.map();
    }
}
