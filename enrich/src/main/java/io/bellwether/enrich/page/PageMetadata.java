package io.bellwether.enrich.page;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page declares about itself: schema.org JSON-LD first, then Open Graph and its kin, then the visible marks.
 *
 * @param linked the article as JSON-LD gives it
 */
record PageMetadata(
        Optional<Sourced<String>> title,
        Optional<Sourced<List<String>>> authors,
        Optional<Sourced<Instant>> published,
        Optional<Sourced<Instant>> modified,
        @Nullable String language,
        Optional<Sourced<String>> canonicalUrl,
        Optional<Sourced<String>> imageUrl,
        Optional<Sourced<String>> siteName,
        LinkedArticle linked) {

    private static final DateInText DATE_IN_TEXT = new DateInText();

    static PageMetadata of(Declarations declarations, PageMarks marks, Optional<String> url) {
        var linked = LinkedArticle.of(declarations);
        var tags = new MetaTags(declarations, url);
        var siteName = tags.first("og:site_name", "application-name").or(linked::publisher);
        String site = siteName.map(Sourced::value).orElse(null);
        return new PageMetadata(
                PageTitle.of(declarations.title(), marks, tags, linked, site),
                Byline.of(marks.bylines(), tags, linked, site),
                published(marks, tags, linked, url),
                Stream.concat(linked.modified().stream(), tags.modifiedTexts())
                        .flatMap(text -> text.read(DateText::parse).stream())
                        .findFirst(),
                language(declarations, linked, tags).orElse(null),
                tags.canonicalUrl(),
                tags.first("og:image", "og:image:url", "twitter:image", "twitter:image:src")
                        .flatMap(tags::address)
                        .or(() -> linked.image().flatMap(tags::address)),
                siteName,
                linked);
    }

    /** With what the page's text says where its declarations say nothing. */
    PageMetadata completedFrom(PageTree tree, Edges main) {
        String site = siteName.map(Sourced::value).orElse(null);
        return new PageMetadata(
                title,
                authors.or(() -> Byline.at(main.head(), site)),
                published.or(() -> DateNearText.find(tree, main.text()).map(day -> new Sourced<>(day, Sourced.TEXT))),
                modified,
                language,
                canonicalUrl,
                imageUrl,
                siteName,
                linked);
    }

    /**
     * The page, with its text.
     *
     * @param text main text, and how it was found
     */
    Page page(Sourced<String> text, double completeness, List<String> flags) {
        var origins = new HashMap<String, String>();
        return new Page(
                value("title", title, origins).orElse(""),
                text.value(),
                value("authors", authors, origins).orElse(List.of()),
                value("published", published, origins).orElse(null),
                value("modified", modified, origins).orElse(null),
                language,
                value("canonicalUrl", canonicalUrl, origins).orElse(null),
                value("imageUrl", imageUrl, origins).orElse(null),
                value("siteName", siteName, origins).orElse(null),
                text.origin(),
                completeness,
                origins,
                flags);
    }

    private static <T> Optional<T> value(String field, Optional<Sourced<T>> sourced, Map<String, String> origins) {
        sourced.ifPresent(found -> origins.put(field, found.origin()));
        return sourced.map(Sourced::value);
    }

    /** Text of the article as JSON-LD gives it; empty when it does not. */
    String articleBody() {
        return linked.articleBody();
    }

    /** Whether JSON-LD says isAccessibleForFree is false. */
    boolean declaresPaywall() {
        return linked.declaresPaywall();
    }

    private static Optional<Sourced<Instant>> published(
            PageMarks marks, MetaTags tags, LinkedArticle linked, Optional<String> url) {
        var address = tags.canonicalUrl()
                .map(Sourced::value)
                .or(() -> url)
                .flatMap(DATE_IN_TEXT::inAddress)
                .map(day -> new Sourced<>(day, Sourced.ADDRESS));
        return Stream.concat(linked.published().stream(), tags.publishedTexts())
                .flatMap(text -> text.read(DateText::parse).stream())
                .findFirst()
                .or(() -> marks.machineTimes().stream()
                        .flatMap(text -> DateText.parse(text).stream())
                        .filter(time -> address.isEmpty()
                                || isSameDay(time, address.get().value()))
                        .findFirst()
                        .map(time -> new Sourced<>(time, Sourced.TIME)))
                .or(() -> address)
                .or(() -> marks.dates().stream()
                        .flatMap(text -> DATE_IN_TEXT.find(text).stream())
                        .findFirst()
                        .map(day -> new Sourced<>(day, Sourced.MARKED)));
    }

    /** A time element on a page whose address tells the day may be a comment's or another article's. */
    private static boolean isSameDay(Instant time, Instant day) {
        return Duration.between(day, time).abs().compareTo(Duration.ofHours(36)) < 0;
    }

    private static Optional<String> language(Declarations declarations, LinkedArticle linked, MetaTags tags) {
        return declarations
                .language()
                .or(linked::language)
                .or(() ->
                        tags.first("og:locale", "content-language", "language").map(Sourced::value))
                .map(code -> code.replace('_', '-'))
                .filter(code -> code.length() <= 35);
    }
}
