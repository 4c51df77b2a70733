package io.bellwether.benchmarks.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractEvaluationTest {

    private static final String FIRST =
            "The harbour bridge reopened on Monday after two years of repairs, the city said"
                    + " in a statement that thanked the residents for their patience with the long detours.";
    private static final String SECOND = "The first cars crossed it shortly before noon while a band played on the"
            + " eastern bank of the river, where several hundred people had gathered to watch them.";
    private static final String PAGE = """
            <html><head><title>Bridge reopens</title><meta name="author" content="Ada Ng">
            <meta property="article:published_time" content="2024-05-17T10:00:00Z"></head>
            <body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav>
            <article><h1>Bridge reopens</h1><p>%s</p><p>%s</p></article></body></html>
            """.formatted(FIRST, SECOND);

    @TempDir
    private Path folder;

    private EvaluationFixture fixture;

    @BeforeEach
    void setUp() throws IOException {
        fixture = new EvaluationFixture(folder);
        Files.createDirectory(folder.resolve("html"));
    }

    @Test
    void shouldScoreWholeTexts() throws IOException {
        writePage("a", PAGE, StandardCharsets.UTF_8);
        fixture.with("gold.jsonl", """
                {"id": "a", "url": "https://example.org/a", "articleBody": "%s\\n\\n%s"}
                """.formatted(FIRST, SECOND))
                .with("peer.jsonl", "{\"id\": \"a\", \"articleBody\": \"Else\"}");

        Map<String, Object> figures = fixture.measure(new ExtractEvaluation());

        assertThat(figures).containsEntry("f1", 1.0).containsEntry("exact", 1.0).containsEntry("pages", 1);
        assertThat((double) figures.get("seconds")).isPositive();
        assertThat((double) figures.get("parseSeconds")).isPositive();
        assertThat(fixture.predictions().get(0)).containsEntry("id", "a").containsEntry("title", "Bridge reopens");
        assertThat(fixture.wentToItsEnd()).isTrue();
    }

    @Test
    void shouldScoreSnippetsAndWhatThePageSaysOfItself() throws IOException {
        writePage("a", PAGE, StandardCharsets.UTF_8);
        fixture.with("gold.jsonl", """
                {"html": "a.html.gz", "url": "hard::a", "with": ["reopened  on Monday", "no such words"], \
                "without": ["Sport"], "title": "Bridge reopens", "author": "ada ng", "date": "2024-05-17"}
                """);

        Map<String, Object> figures = fixture.measure(new ExtractEvaluation());

        assertThat(figures).containsEntry("precision", 1.0).containsEntry("recall", 0.5);
        assertThat(figures)
                .containsEntry("title", 1.0)
                .containsEntry("author", 1.0)
                .containsEntry("date", 1.0);
    }

    @Test
    void shouldDecodeAndCompareWithAnotherExtractor() throws IOException {
        String text = "南湖市的新图书馆昨日向市民开放，馆藏图书约三十万册，并设有儿童阅览区和自习室，周末延长开放时间至晚上九点。";
        String page = "<html><head><meta charset=gbk><title>新馆开放</title></head><body><h1>新馆开放</h1><p>" + text
                + "</p><p>" + text + "</p></body></html>";
        writePage("a", page, Charset.forName("GBK"));
        writePage("b", page, Charset.forName("GBK"));
        fixture.with("index.jsonl", """
                {"html": "a.html.gz", "gne_output": {"title": "新馆开放", "author": "", "publish_time": "", "content": "%s"}}
                {"html": "b.html.gz", "gne_output": null}
                """.formatted(text + text));

        Map<String, Object> figures = fixture.measure(new ExtractEvaluation());

        assertThat(figures)
                .containsEntry("withText", 1.0)
                .containsEntry("title", 1.0)
                .containsEntry("compared", 1L);
        assertThat((double) figures.get("agreement")).isGreaterThan(0.95);
    }

    @Test
    void shouldNameThePageThatIsMissing() throws IOException {
        fixture.with("gold.jsonl", "{\"id\": \"a\", \"articleBody\": \"Text\"}");

        assertThatIOException()
                .isThrownBy(() -> fixture.measure(new ExtractEvaluation()))
                .withMessageContaining("gold.jsonl line 1: expected the page");
    }

    @Test
    void shouldNameThePageThatIsNotCompressed() throws IOException {
        fixture.with("gold.jsonl", "{\"id\": \"a\", \"articleBody\": \"Text\"}");
        Files.writeString(folder.resolve("html/a.html.gz"), PAGE);

        assertThatIOException()
                .isThrownBy(() -> fixture.measure(new ExtractEvaluation()))
                .withMessageContaining("a.html.gz: expected a page compressed by gzip");
    }

    private void writePage(String name, String html, Charset charset) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("html/" + name + ".html.gz")))) {
            out.write(html.getBytes(charset));
        }
    }
}
