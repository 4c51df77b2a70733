package io.bellwether.enrich;

import io.bellwether.enrich.page.Page;
import io.bellwether.news.FieldOrigin;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.CanonicalUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the fields of an article were found: what the producer says stands before what the page says. */
final class FieldOrigins {

    private static final String PRODUCER = "producer";

    private final Optional<Page> page;
    private final List<FieldOrigin> origins = new ArrayList<>();

    private FieldOrigins(Optional<Page> page) {
        this.page = page;
    }

    /** In the order of the record's fields; those that the article has. */
    static List<FieldOrigin> of(RawArticle article, Optional<Page> page) {
        var fields = new FieldOrigins(page);
        String title = article.getTitle();
        fields.add("title", title != null && !title.isBlank(), "title");
        fields.add("authors", !article.getAuthors().isEmpty(), "authors");
        fields.add("publishedAt", article.getPublishedAt() != null, "published");
        fields.add("updatedAt", article.getUpdatedAt() != null, "modified");
        fields.add(
                "url",
                Optional.ofNullable(article.getUrl()).flatMap(CanonicalUrl::of).isPresent(),
                "canonicalUrl");
        fields.add("imageUrl", article.getImageUrl() != null, "imageUrl");
        fields.add("outlet.name", article.getOutlet().getName() != null, "siteName");
        return List.copyOf(fields.origins);
    }

    private void add(String field, boolean isProducers, String onPage) {
        String origin = isProducers
                ? PRODUCER
                : page.map(found -> found.origins().get(onPage)).orElse(null);
        if (origin != null) {
            origins.add(new FieldOrigin(field, origin));
        }
    }
}
