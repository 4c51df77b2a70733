package io.bellwether.benchmarks.eval;

import io.bellwether.enrich.Enricher;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enriches labelled texts as the product would, from an outlet that nobody knows. */
final class LabelledArticles {

    /** When all of them are taken in. */
    private static final Instant INGESTED = Instant.parse("2026-01-01T00:00:00Z");

    private static final Outlet HIDDEN =
            Outlet.newBuilder().setId("hidden.example").build();

    private final Enricher enricher = Enricher.standard();

    EnrichedArticle enrich(String id, String title, String text) {
        return enrich(id, title, text, List.of(), null);
    }

    EnrichedArticle enrich(String id, String title, String text, List<String> authors, @Nullable Instant published) {
        return enricher.enrich(RawArticle.newBuilder()
                .setArticleId(id)
                .setOutlet(HIDDEN)
                .setTitle(title)
                .setContent(text)
                .setAuthors(authors)
                .setPublishedAt(published)
                .setIngestedAt(INGESTED)
                .build());
    }
}
