package io.bellwether.enrich.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page declares about itself: schema.org JSON-LD first, then Open Graph and its kin, then the visible marks.
 *
 * @param articleBody text of the article as JSON-LD gives it; empty when it does not
 * @param declaresPaywall JSON-LD says isAccessibleForFree is false
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
        String articleBody,
        boolean declaresPaywall) {

    private static final DateInText DATE_IN_TEXT = new DateInText();

    static PageMetadata of(Document document, PageMarks marks, Optional<String> url) {
        var linked = LinkedArticle.of(document);
        var tags = new MetaTags(document, url);
        String siteName = tags.first("og:site_name", "application-name")
                .or(linked::publisher)
                .orElse(null);
        return new PageMetadata(
                PageTitle.of(document.title(), marks.headings(), tags, linked, siteName),
                Byline.of(marks.bylines(), tags, linked, siteName),
                published(marks, tags, linked, url).orElse(null),
                Stream.concat(linked.modified().stream(), tags.modifiedTexts())
                        .flatMap(text -> DateText.parse(text).stream())
                        .findFirst()
                        .orElse(null),
                language(linked, tags).orElse(null),
                tags.canonicalUrl().orElse(null),
                tags.address(tags.first("og:image", "og:image:url", "twitter:image", "twitter:image:src"))
                        .or(() -> tags.address(linked.image()))
                        .orElse(null),
                siteName,
                linked.articleBody(),
                linked.declaresPaywall());
    }

    private static Optional<Instant> published(
            PageMarks marks, MetaTags tags, LinkedArticle linked, Optional<String> url) {
        return Stream.of(linked.published().stream(), tags.publishedTexts(), marks.machineTimes().stream())
                .flatMap(texts -> texts)
                .flatMap(text -> DateText.parse(text).stream())
                .findFirst()
                .or(() -> tags.canonicalUrl().or(() -> url).flatMap(DATE_IN_TEXT::inAddress))
                .or(() -> marks.dates().stream()
                        .flatMap(text -> DATE_IN_TEXT.find(text).stream())
                        .findFirst());
    }

    private static Optional<String> language(LinkedArticle linked, MetaTags tags) {
        return tags.attribute("html", "lang")
                .or(() -> tags.attribute("html", "xml:lang"))
                .or(linked::language)
                .or(() -> tags.first("og:locale", "content-language", "language"))
                .map(code -> code.replace('_', '-'))
                .filter(code -> code.length() <= 35);
    }
}
