package io.bellwether.ingest.document;

import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.schemas.CanonicalUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself that enrichment does not look for: its address, the site's name, a summary, a language, subjects. Title, writers,
 * times and image are found with the text, by rules that can be replayed.
 */
final class PageMeta {

    private static final int MOST_VALUES = 50;

    private final Document document;
    private final @Nullable String url;
    private final Map<String, List<String>> metas = new HashMap<>();
    private final LinkedDataArticle linked;

    PageMeta(Document document, @Nullable String url) {
        this.document = document;
        this.url = url;
        for (Element meta : document.select("meta[content]")) {
            String content = meta.attr("content").strip();
            String name = List.of("property", "name", "itemprop", "http-equiv").stream()
                    .filter(meta::hasAttr)
                    .findFirst()
                    .map(meta::attr)
                    .orElse("");
            var values = metas.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), key -> new ArrayList<>());
            if (!content.isEmpty() && values.size() < MOST_VALUES) {
                values.add(content);
            }
        }
        linked = LinkedDataArticle.of(document);
    }

    /** Canonical address, else og:url, else the one it was fetched from; null when none is valid. */
    @Nullable
    String address() {
        var canonical = document.selectFirst("link[rel=canonical][href]");
        return firstAddress(
                canonical == null ? null : canonical.attr("href"), first("og:url"), linked.text("url"), url);
    }

    @Nullable
    String siteName() {
        return line(first("og:site_name", "application-name"));
    }

    @Nullable
    String summary() {
        return line(first("og:description", "description", "twitter:description"));
    }

    @Nullable
    String language() {
        var html = document.selectFirst("html[lang]");
        String tag = html == null ? first("content-language", "og:locale") : html.attr("lang");
        return tag == null || tag.isBlank() || tag.length() > 35
                ? null
                : tag.strip().replace('_', '-');
    }

    List<String> tags() {
        var tags = new ArrayList<>(metas.getOrDefault("article:tag", List.of()));
        String keywords = first("news_keywords", "keywords");
        if (tags.isEmpty() && keywords != null) {
            for (String tag : PlainText.cut(keywords, 2_048).split("[,;，、；|]", MOST_VALUES)) {
                String line = PlainText.line(tag);
                if (!line.isEmpty() && !tags.contains(line)) {
                    tags.add(line);
                }
            }
        }
        return tags.stream().map(PlainText::line).distinct().toList();
    }

    private @Nullable String firstAddress(@Nullable String... references) {
        for (String reference : references) {
            String address = reference == null ? "" : WebAddress.resolve(url, reference);
            if (!address.isEmpty() && CanonicalUrl.of(address).isPresent()) {
                return address;
            }
        }
        return null;
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            var values = metas.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return null;
    }

    private static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : PlainText.line(text);
        return line.isEmpty() ? null : line;
    }
}
