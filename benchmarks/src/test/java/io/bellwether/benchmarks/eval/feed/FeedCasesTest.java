package io.bellwether.benchmarks.eval.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.benchmarks.eval.FeedsEvaluation;
import io.bellwether.benchmarks.eval.labelled.UnrecognisedDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedCasesTest {

    @TempDir
    private Path folder;

    private final List<Map<String, Object>> predictions = new ArrayList<>();

    @Test
    void shouldCountFilesWhoseEveryAssertionHolds() throws IOException {
        write("a.xml", """
                <rss version="2.0"><channel><title>Tide</title><item><description>&lt;b onclick="x"&gt;B&lt;/b&gt;</description>
                <pubDate>Fri, 03 Jul 2026 14:05:06 GMT</pubDate></item></channel></rss>
                """);
        write("b.xml", "<rss><channel><title>Open");
        write("cases.jsonl", """
                {"file": "a.xml", "group": "wellformed/rss", "core": true, "assert": [{"path": ["bozo"], "op": "falsy"}, {"path": ["feed", "title"], "op": "eq", "value": "Tide"}, {"path": ["version"], "op": "eq", "value": "rss20"}]}
                {"file": "a.xml", "group": "wellformed/rss", "core": true, "assert": [{"path": ["feed", "title"], "op": "eq", "value": "Other"}]}
                {"file": "a.xml", "group": "wellformed/sanitize", "core": true, "assert": [{"path": ["entries", 0, "description"], "op": "eq", "value": "<b>B</b>"}, {"path": ["entries", 0, "published_parsed"], "op": "eq", "value": [2026, 7, 3, 14, 5, 6, 4, 184, 0]}]}
                {"file": "b.xml", "group": "illformed", "core": true, "assert": [{"path": ["bozo"], "op": "truthy"}, {"path": ["encoding"], "op": "eq", "value": "UTF8"}, {"path": ["entries"], "op": "len", "value": 0}, {"path": ["feed", "link"], "op": "absent"}]}
                """);

        var figures = measure();

        assertThat(figures)
                .containsEntry("core", 2 / 3.0)
                .containsEntry("robust", 1.0)
                .containsEntry("sanitize", 1.0)
                .containsEntry("activeSurvivors", 0)
                .containsEntry(
                        "byGroup", Map.of("illformed", "1/1", "wellformed/rss", "1/2", "wellformed/sanitize", "1/1"));
        assertThat(predictions)
                .hasSize(4)
                .extracting(each -> each.get("pass"))
                .containsExactly(true, false, true, true);
    }

    @Test
    void shouldCountLeavesThatAreRight() throws IOException {
        write("a.xml", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Tide</title><updated>2026-07-03T14:05:06Z</updated>
                <entry><author><name>Ada</name></author></entry></feed>
                """);
        write("a.json", """
                {"title": "Tide", "feedType": "atom", "updatedParsed": "2026-07-03T14:05:06.0Z",
                 "items": [{"authors": [{"name": "Bo"}]}]}
                """);
        write("index.jsonl", """
                {"file": "a.xml", "expected": "a.json", "group": "translator/atom"}
                {"file": "a.xml", "expected": null, "group": "parser/universal"}
                """);

        var figures = measure();

        assertThat(figures)
                .containsEntry("leaves", 0.75)
                .containsEntry("files", 0.0)
                .containsEntry("leavesByGroup", Map.of("translator/atom", "3/4"));
        assertThat(predictions)
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("missed", List.of("/items/0/authors/0/name")));
    }

    @Test
    void shouldFindWhatIsActive() {
        Object harmful = Map.of("title", "<img src=x onerror=y>", "list", List.of("<a href=' javascript:x'>a</a>"));
        Object plain = Map.of("type", "text/plain", "value", "<script>");

        assertThat(FeedActiveContent.in(harmful)).hasSize(2);
        assertThat(FeedActiveContent.in(plain)).isEmpty();
        assertThat(FeedActiveContent.in(Map.of("title", "<b style='color: red'>ok</b>")))
                .isEmpty();
    }

    @Test
    void shouldSayWhatItCannotRead() throws IOException {
        write("other.jsonl", "{\"text\": \"x\"}\n");

        assertThatThrownBy(this::measure)
                .isInstanceOf(UnrecognisedDataException.class)
                .hasMessageContaining("other.jsonl");
    }

    private Map<String, Object> measure() throws IOException {
        return new FeedsEvaluation().measure(folder, predictions::add);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
