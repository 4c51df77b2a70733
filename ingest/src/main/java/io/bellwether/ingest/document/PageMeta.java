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

/** What a page says of itself: {@code meta} elements (Open Graph, Dublin Core, plain), links, JSON-LD. */
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

    /**
     * The headline: what the page says it is, else the document's title.
     *
     * @param outletName name of the outlet, taken off the document's title with the site's name; null when unknown
     */
    @Nullable
    String title(@Nullable String outletName) {
        String title = line(first("og:title", "twitter:title"));
        if (title == null) {
            title = line(linked.text("headline"));
        }
        return title == null ? line(withoutName(withoutName(document.title(), siteName()), outletName)) : title;
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

    @Nullable
    String image() {
        return firstAddress(first("og:image", "og:image:url", "twitter:image"));
    }

    @Nullable
    String published() {
        String said = first(
                "article:published_time",
                "og:article:published_time",
                "datepublished",
                "publishdate",
                "pubdate",
                "publish_date",
                "publication_date",
                "dc.date.issued",
                "dcterms.created",
                "dc.date",
                "parsely-pub-date",
                "sailthru.date",
                "weibo:article:create_at",
                "weibo: article:create_at",
                "og:release_date",
                "date");
        if (said == null) {
            said = linked.text("datePublished");
        }
        if (said != null) {
            return said;
        }
        var time = document.selectFirst("time[pubdate], time[itemprop=datePublished], time[datetime]");
        return time == null ? null : time.hasAttr("datetime") ? time.attr("datetime") : time.text();
    }

    @Nullable
    String updated() {
        String said = first("article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod");
        return said == null ? linked.text("dateModified") : said;
    }

    List<String> authors() {
        var authors = new ArrayList<String>();
        for (String name : List.of("author", "article:author", "dc.creator", "parsely-author", "byl")) {
            for (String author : metas.getOrDefault(name, List.of())) {
                String line = PlainText.line(author);
                if (!WebAddress.isWeb(line) && !authors.contains(line)) {
                    authors.add(line);
                }
            }
        }
        return authors.isEmpty() ? linked.authors() : authors;
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

    /** A title without the site's name before or behind it. */
    private static String withoutName(String title, @Nullable String name) {
        if (name == null || title.length() <= name.length()) {
            return title;
        }
        int length = title.length() - name.length();
        String before = title.substring(0, length).stripTrailing();
        String behind = title.substring(name.length()).stripLeading();
        if (title.endsWith(name) && before.length() > 1 && isSeparator(before.charAt(before.length() - 1))) {
            return before.substring(0, before.length() - 1).strip();
        } else if (title.startsWith(name) && behind.length() > 1 && isSeparator(behind.charAt(0))) {
            return behind.substring(1).strip();
        }
        return title;
    }

    private static boolean isSeparator(char c) {
        return "-–—|_·:：»«".indexOf(c) >= 0;
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
