package io.bellwether.enrich.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page declares about itself: schema.org JSON-LD first, then Open Graph and its kin, then the visible marks.
 *
 * @param linked the article as JSON-LD gives it
 */
record PageMetadata(
        String title,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant modified,
        @Nullable String language,
        @Nullable String canonicalUrl,
        @Nullable String imageUrl,
        @Nullable String siteName,
        LinkedArticle linked) {

    private static final DateInText DATE_IN_TEXT = new DateInText();

    static PageMetadata of(Declarations declarations, PageMarks marks, Optional<String> url) {
        var linked = LinkedArticle.of(declarations);
        var tags = new MetaTags(declarations, url);
        String siteName = tags.first("og:site_name", "application-name")
                .or(linked::publisher)
                .orElse(null);
        return new PageMetadata(
                PageTitle.of(declarations.title(), marks, tags, linked, siteName),
                Byline.of(marks.bylines(), tags, linked, siteName),
                published(marks, tags, linked, url).orElse(null),
                Stream.concat(linked.modified().stream(), tags.modifiedTexts())
                        .flatMap(text -> DateText.parse(text).stream())
                        .findFirst()
                        .orElse(null),
                language(declarations, linked, tags).orElse(null),
                tags.canonicalUrl().orElse(null),
                tags.address(tags.first("og:image", "og:image:url", "twitter:image", "twitter:image:src"))
                        .or(() -> tags.address(linked.image()))
                        .orElse(null),
                siteName,
                linked);
    }

    /** Text of the article as JSON-LD gives it; empty when it does not. */
    String articleBody() {
        return linked.articleBody();
    }

    /** Whether JSON-LD says isAccessibleForFree is false. */
    boolean declaresPaywall() {
        return linked.declaresPaywall();
    }

    private static Optional<Instant> published(
            PageMarks marks, MetaTags tags, LinkedArticle linked, Optional<String> url) {
        var address = tags.canonicalUrl().or(() -> url).flatMap(DATE_IN_TEXT::inAddress);
        return Stream.concat(linked.published().stream(), tags.publishedTexts())
                .flatMap(text -> DateText.parse(text).stream())
                .findFirst()
                .or(() -> marks.machineTimes().stream()
                        .flatMap(text -> DateText.parse(text).stream())
                        .filter(time -> address.isEmpty() || isSameDay(time, address.get()))
                        .findFirst())
                .or(() -> address)
                .or(() -> marks.dates().stream()
                        .flatMap(text -> DATE_IN_TEXT.find(text).stream())
                        .findFirst());
    }

    /** A time element on a page whose address tells the day may be a comment's or another article's. */
    private static boolean isSameDay(Instant time, Instant day) {
        return Duration.between(day, time).abs().compareTo(Duration.ofHours(36)) < 0;
    }

    private static Optional<String> language(Declarations declarations, LinkedArticle linked, MetaTags tags) {
        return declarations
                .language()
                .or(linked::language)
                .or(() -> tags.first("og:locale", "content-language", "language"))
                .map(code -> code.replace('_', '-'))
                .filter(code -> code.length() <= 35);
    }
}
