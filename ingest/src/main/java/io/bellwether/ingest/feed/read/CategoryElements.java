package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.feed.content.FeedCategory;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What something is about, in the vocabularies of the formats. */
final class CategoryElements {

    private static final int LONGEST_KEYWORDS = 2_048;

    /** Media RSS 1.5.1, {@code media:category}: the scheme when none is given. */
    private static final String MEDIA_SCHEME = "http://search.yahoo.com/mrss/category_schema";

    private static final String PODCAST_SCHEME = "http://www.itunes.com/";

    private final TextElements texts;

    CategoryElements(TextElements texts) {
        this.texts = texts;
    }

    void read(String name, Element element, List<FeedCategory> categories) {
        switch (name) {
            case "itunes:category" -> podcast(element, categories);
            case "itunes:keywords" -> keywords(element, PODCAST_SCHEME, categories);
            case "tags", "keywords" -> keywords(element, null, categories);
            case "media:category" -> {
                String scheme = attribute(element, "scheme");
                add(texts.title(element).line(), scheme == null ? MEDIA_SCHEME : scheme, element, categories);
            }
            default -> {
                String term = attribute(element, "term");
                String domain = attribute(element, "domain");
                String scheme = attribute(element, "scheme");
                String text = term == null ? texts.title(element).line() : term;
                add(text, domain == null ? scheme : domain, element, categories);
            }
        }
    }

    /** The category and, as elements in it, what is narrower. */
    private static void podcast(Element element, List<FeedCategory> categories) {
        element.getAllElements().stream()
                .filter(each -> FeedNames.of(each).equals("itunes:category"))
                .limit(10)
                .forEach(each -> add(each.attr("text"), PODCAST_SCHEME, null, categories));
    }

    private static void keywords(Element element, @Nullable String scheme, List<FeedCategory> categories) {
        for (String keyword :
                PlainText.cut(TextElements.text(element), LONGEST_KEYWORDS).split(",", -1)) {
            add(keyword, scheme, null, categories);
        }
    }

    private static void add(
            String term, @Nullable String scheme, @Nullable Element element, List<FeedCategory> categories) {
        String line = PlainText.line(term);
        String label = element == null ? null : attribute(element, "label");
        if (!line.isEmpty() || label != null) {
            PartDraft.add(categories, new FeedCategory(line.isEmpty() && label != null ? label : line, scheme, label));
        }
    }

    private static @Nullable String attribute(Element element, String name) {
        String value = PlainText.line(element.attr(name));
        return value.isEmpty() ? null : value;
    }
}
