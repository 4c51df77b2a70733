package io.bellwether.enrich.page;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The page's meta, link and time elements. */
final class MetaTags {

    private static final int LONGEST = 2_000;
    private static final List<String> OPEN_GRAPH = List.of("og:", "article:", "twitter:");

    private final Declarations declarations;
    private final Optional<String> url;
    private final Map<String, Sourced<String>> contents = new HashMap<>();

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
                case "property", "name", "http-equiv" ->
                    contents.putIfAbsent(
                            attribute.getValue().toLowerCase(Locale.ROOT),
                            new Sourced<>(content, origin(attribute.getValue())));
                case "itemprop" ->
                    contents.putIfAbsent(
                            attribute.getValue().toLowerCase(Locale.ROOT), new Sourced<>(content, Sourced.MICRODATA));
                default -> {}
            }
        }
    }

    private static String origin(String name) {
        return OPEN_GRAPH.stream().anyMatch(prefix -> name.regionMatches(true, 0, prefix, 0, prefix.length()))
                ? Sourced.OPEN_GRAPH
                : Sourced.META;
    }

    /** Content of the first of these names that the page has. */
    Optional<Sourced<String>> first(String... names) {
        return Stream.of(names).flatMap(name -> content(name).stream()).findFirst();
    }

    private Optional<Sourced<String>> content(String name) {
        return Optional.ofNullable(contents.get(name))
                .flatMap(found -> found.read(
                        content -> Optional.of(FoldedSpace.inLine(content)).filter(line -> !line.isEmpty())));
    }

    Stream<Sourced<String>> publishedTexts() {
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
                        "weibo:article:create_at",
                        "publish_date",
                        "publication_date",
                        "og:release_date",
                        "date",
                        "article.published",
                        "published_time",
                        "cxenseparse:recs:publishtime",
                        "bt:pubdate")
                .flatMap(name -> first(name).stream());
    }

    Stream<Sourced<String>> modifiedTexts() {
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

    Optional<Sourced<String>> canonicalUrl() {
        return declarations
                .canonical()
                .flatMap(link -> address(new Sourced<>(link, Sourced.LINK)))
                .or(() -> first("og:url").flatMap(this::address));
    }

    /** An absolute http(s) address, completed by the page's own. */
    Optional<Sourced<String>> address(Sourced<String> reference) {
        return reference.read(this::resolve).filter(address -> address.value().startsWith("http"));
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
