package io.bellwether.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.ContentType;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.FieldOrigin;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.Fixtures;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnricherTest {

    private static final Enricher ENRICHER = Enricher.standard();

    private static final String PAGE = """
            <html><head><title>Quay opens | Harbour Post</title>
            <meta property="og:site_name" content="Harbour Post">
            <link rel="canonical" href="https://post.example/quay?utm_source=feed"></head>
            <body><p>The quay opened on Monday, the harbour office said, two months later than planned.</p></body></html>
            """;

    private static final Outlet UNNAMED =
            Outlet.newBuilder().setId("post.example").build();

    @Test
    void shouldTakeFromThePageWhatTheProducerDidNotSay() {
        EnrichedArticle article = ENRICHER.enrich(
                page().setTitle(null).setUrl(null).setOutlet(UNNAMED).build());

        assertThat(article.getTitle()).isEqualTo("Quay opens");
        assertThat(article.getUrl()).isEqualTo("https://post.example/quay");
        assertThat(article.getOutlet().getName()).isEqualTo("Harbour Post");
        assertThat(article.getOutlet().getId()).isEqualTo("post.example");
        assertThat(article.getExtraction().getOrigins())
                .containsExactly(
                        new FieldOrigin("title", "title-element"),
                        new FieldOrigin("publishedAt", "producer"),
                        new FieldOrigin("url", "link-element"),
                        new FieldOrigin("outlet.name", "open-graph"));
    }

    @Test
    void shouldBelieveTheProducerBeforeThePage() {
        var outlet = Outlet.newBuilder(UNNAMED).setName("The Post").build();

        EnrichedArticle article = ENRICHER.enrich(
                page().setUrl("https://other.example/1").setOutlet(outlet).build());

        assertThat(article.getUrl()).isEqualTo("https://other.example/1");
        assertThat(article.getOutlet()).isEqualTo(outlet);
        assertThat(article.getExtraction().getOrigins())
                .contains(new FieldOrigin("url", "producer"), new FieldOrigin("outlet.name", "producer"));
    }

    @Test
    void shouldTellEachPartOnceInOrder() {
        var done = new ArrayList<EnrichmentPart>();

        EnrichedArticle article = ENRICHER.enrich(page().build(), done::add);

        assertThat(done).containsExactly(EnrichmentPart.values());
        assertThat(article).isEqualTo(ENRICHER.enrich(page().build()));
    }

    @Test
    void shouldGiveManyThreadsTheSame() {
        var article = Fixtures.raw("a").setContent("""
                Orders of Larkspur Systems rose 12% to $4.5bn in May, Mara Ellison said. "We will build the new quay."

                蓝鲸科技公司周一在上海宣布，将投资3.2亿元建设新厂。“我们明年开工。”董事长王立新说。
                """).build();
        var alone = ENRICHER.enrich(article);

        var together = IntStream.range(0, 64)
                .parallel()
                .mapToObj(n -> ENRICHER.enrich(article))
                .toList();

        assertThat(together).containsOnly(alone);
    }

    private static RawArticle.Builder page() {
        return Fixtures.raw("a").setContent(PAGE).setContentType(ContentType.HTML);
    }
}
