package io.bellwether.analyze.card;

import io.bellwether.enrich.Enricher;
import io.bellwether.news.ContentType;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import java.time.Instant;

/** Articles as the pipeline would enrich them. */
public final class Articles {

    public static final String TITLE = "Tessaly raises $450 million for warehouse robots";
    public static final String TEXT = """
            Tessaly Robotics said on Thursday it had raised $450 million in a Series C round that values the company at $2.8 billion.

            The round was led by Northgate Capital. Tessaly's machines now work in 37 warehouses in six countries.

            "We are not building humanoids, we are building reliability," chief executive Mina Aldous told reporters.

            Revenue in 2025 rose 64% to $183.5 million, while the net loss narrowed to $41 million from $58 million.
            """;

    private static final Enricher ENRICHER = Enricher.standard();

    private Articles() {}

    public static EnrichedArticle tessaly() {
        return of(TITLE, TEXT);
    }

    public static EnrichedArticle of(String title, String content) {
        return of(title, content, ContentType.TEXT);
    }

    public static EnrichedArticle of(String title, String content, ContentType type) {
        return of("a", title, content, type);
    }

    /** An article with an id of its own. */
    public static EnrichedArticle of(String articleId, String title, String content, ContentType type) {
        return ENRICHER.enrich(RawArticle.newBuilder()
                .setArticleId(articleId)
                .setUrl("https://meridianwire.example/a")
                .setOutlet(Outlet.newBuilder()
                        .setId("meridianwire.example")
                        .setName("Meridian Wire")
                        .build())
                .setTitle(title)
                .setContent(content)
                .setContentType(type)
                .setPublishedAt(Instant.parse("2026-03-06T08:00:00Z"))
                .setIngestedAt(Instant.parse("2026-03-06T09:00:00Z"))
                .build());
    }
}
