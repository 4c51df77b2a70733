package io.bellwether.enrich.page;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The page's meta, link and time elements. */
final class MetaTags {

    private static final int LONGEST = 2_000;

    private final Declarations declarations;
    private final Optional<String> url;
    private final Map<String, String> contents = new HashMap<>();

    MetaTags(Declarations declarations, Optional<String> url) {
        this.declarations = declarations;
        this.url = url;
        declarations.metas().forEach(this::add);
    }

    private void add(Element meta) {
        String content = meta.attributes().get("content");
        if (content.length() > LONGEST || content.isBlank()) {
            return;
        }
        for (Attribute attribute : meta.attributes()) {
            switch (attribute.getKey()) {
                case "property", "name", "itemprop", "http-equiv" ->
                    contents.putIfAbsent(attribute.getValue().toLowerCase(Locale.ROOT), content);
                default -> {}
            }
        }
    }

    /** Content of the first of these names that the page has. */
    Optional<String> first(String... names) {
        return Stream.of(names).flatMap(name -> content(name).stream()).findFirst();
    }

    private Optional<String> content(String name) {
        return Optional.ofNullable(contents.get(name)).map(FoldedSpace::inLine).filter(content -> !content.isEmpty());
    }

    Stream<String> publishedTexts() {
        return Stream.of(
                        "article:published_time",
                        "og:article:published_time",
                        "datepublished",
                        "date.published",
                        "parsely-pub-date",
                        "sailthru.date",
                        "publishdate",
                        "publish-date",
                        "pubdate",
                        "dc.date.issued",
                        "dcterms.created",
                        "dc.date",
                        "dcterms.date",
                        "weibo: article:create_at",
                        "date",
                        "article.published",
                        "published_time",
                        "cxenseparse:recs:publishtime",
                        "bt:pubdate")
                .flatMap(name -> first(name).stream());
    }

    Stream<String> modifiedTexts() {
        return Stream.of(
                        "article:modified_time",
                        "og:updated_time",
                        "datemodified",
                        "dcterms.modified",
                        "lastmod",
                        "last-modified",
                        "revised")
                .flatMap(name -> first(name).stream());
    }

    Optional<String> canonicalUrl() {
        return address(declarations.canonical()).or(() -> address(first("og:url")));
    }

    /** An absolute http(s) address, completed by the page's own. */
    Optional<String> address(Optional<String> reference) {
        return reference.flatMap(this::resolve).filter(address -> address.startsWith("http"));
    }

    private Optional<String> resolve(String reference) {
        try {
            URI given = URI.create(reference.replace(" ", "%20"));
            return Optional.of(
                    given.isAbsolute() || url.isEmpty()
                            ? given.toString()
                            : URI.create(url.get()).resolve(given).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
