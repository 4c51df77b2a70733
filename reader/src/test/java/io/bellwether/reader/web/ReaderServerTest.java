package io.bellwether.reader.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.news.Bullet;
import io.bellwether.news.Card;
import io.bellwether.news.CardKind;
import io.bellwether.news.CardText;
import io.bellwether.news.Provenance;
import io.bellwether.news.Story;
import io.bellwether.reader.Samples;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReaderServerTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private TestReader reader;

    @BeforeEach
    void start() {
        reader = new TestReader(folder, null);
        for (int n = 0; n < 5; n++) {
            reader.publish(
                    Samples.article("a" + n, "Title " + n + " & <more>").build(), "The text of number " + n + ".");
        }
    }

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void shouldSetWhatKeepsPagesSafe() throws Exception {
        for (String path : List.of("/", "/api/v1/stories", "/assets/reader.css", "/nowhere")) {
            var headers = get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void shouldStayUnderAHundredKilobytesWithStyles() throws Exception {
        for (int n = 0; n < 60; n++) {
            reader.publish(
                    Samples.article("b" + n, "A title of the usual length, number " + n)
                            .build(),
                    "Text. ".repeat(900));
        }

        long assets = get("/assets/reader.css").body().length()
                + get("/assets/reader.js").body().length();

        assertThat(get("/").body().length() + assets).isLessThan(100_000);
        assertThat(get("/article/b1").body().length() + assets).isLessThan(100_000);
    }

    @Test
    void shouldChooseTheLanguage() throws Exception {
        assertThat(get("/", "Accept-Language", "fr, zh-TW;q=0.8, en;q=0.5").body())
                .contains("lang=\"zh-Hans\"");
        assertThat(get("/", "Accept-Language", "fr").body()).contains("<html lang=\"en\">");
        var chosen = get("/?hl=zh", "Accept-Language", "en");
        assertThat(chosen.body()).contains("lang=\"zh-Hans\"");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("hl=zh")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(get("/", "Accept-Language", "en", "Cookie", "hl=zh").body()).contains("lang=\"zh-Hans\"");
    }

    @Test
    void shouldSayWhereverAModelWrote() throws Exception {
        var article = Samples.article("m", "Orrery opens").build();
        var words = CardText.newBuilder()
                .setLanguage("en")
                .setTitle("Orrery opens a laboratory")
                .setTldr(List.of(new Bullet("It will employ 120 people.", null)))
                .setDisclaimer("A model wrote this.")
                .build();
        var card = Card.newBuilder(article.getCard())
                .setEn(words)
                .setProvenance(Provenance.newBuilder().setKind(CardKind.MODEL).build())
                .build();
        reader.publish(Samples.article("m", "Orrery opens").setCard(card).build(), "Orrery opens.");

        assertThat(get("/", "Accept-Language", "en").body()).containsOnlyOnce("Written by a model.");
        String shared = "<meta property=\"og:description\" content=\"It will employ 120 people. Written by a model.\">";
        assertThat(get("/story/s-m", "Accept-Language", "en").body())
                .contains(shared, "<p class=\"hint\">Written by a model.");
        assertThat(get("/article/m", "Accept-Language", "en").body()).contains(shared, "A model wrote this.");
        assertThat(get("/feed.rss").body()).containsOnlyOnce("It will employ 120 people. Written by a model.");
        assertThat(get("/api/v1/articles/m/markdown").body()).contains("*A model wrote this.*");
    }

    @Test
    void shouldLeadToTheStoryThatAnotherWentInto() throws Exception {
        var article = Samples.article("x", "One").build();
        Story alias = Samples.story("s-old", article)
                .setMembers(List.of())
                .setAliasOf("s-a1")
                .build();
        reader.publish(alias, List.of(), "");

        var page = get("/story/s-old");
        var json = get("/api/v1/stories/s-old");

        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/story/s-a1");
        assertThat(json.headers().firstValue("Location").orElse("")).endsWith("/api/v1/stories/s-a1");
    }

    @Test
    void shouldAnswerWhatIsNotThere() throws Exception {
        assertThat(get("/article/none").statusCode()).isEqualTo(404);
        assertThat(get("/article/none").body()).contains("There is nothing here");
        var problem = get("/api/v1/articles/none");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(problem).get("status").asInt()).isEqualTo(404);
    }

    @Test
    void shouldListStoriesPartByPart() throws Exception {
        var seen = new ArrayList<String>();
        String after = "";
        do {
            var part = json(get("/api/v1/stories?limit=2" + after));
            assertThat(part.get("total").asInt()).isEqualTo(5);
            part.get("items").forEach(item -> seen.add(item.at("/story/storyId").asText()));
            after = part.get("next").isNull()
                    ? null
                    : "&after=" + part.get("next").asText();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrder("s-a0", "s-a1", "s-a2", "s-a3", "s-a4");
    }

    @Test
    void shouldTellAStoryAnArticleAndWhatWasFound() throws Exception {
        var story = json(get("/api/v1/stories/s-a1"));
        var article = json(get("/api/v1/articles/a1"));
        var found = json(get("/api/v1/search?q=number+3"));

        assertThat(story.get("hotNow").asDouble()).isBetween(1.0, 50.0);
        assertThat(story.at("/lead/title").asText()).isEqualTo("Title 1 & <more>");
        assertThat(json(get("/api/v1/articles/a1/story"))).isEqualTo(story);
        assertThat(article.get("text").asText()).isEqualTo("The text of number 1.");
        assertThat(found.at("/items/0/article/articleId").asText()).isEqualTo("a3");
        assertThat(found.at("/items/0/passage").toString()).contains("{\"text\":\"number\",\"match\":true}");
        assertThat(get("/api/v1/articles/a1/markdown?hl=zh").body()).contains("## Title 1 & \\<more\\>", "热度");
        assertThat(json(get("/api/v1/stats")).get("articles").asInt()).isEqualTo(5);
    }

    @Test
    void shouldShowWhatTheModelTookTodayAndSayWhenItIsTooMuch() throws Exception {
        var page = get("/status", "Accept-Language", "en").body();

        assertThat(page)
                .contains("990,000 of 1,000,000, 5,000 held", "0.42 USD")
                .contains("The model's budget of today is used up");
    }

    @Test
    void shouldRefuseWhatCannotBeRead() throws Exception {
        for (String query : List.of(
                "stories?hot=101",
                "stories?sort=best",
                "stories?limit=0",
                "stories?limit=1000",
                "stories?after=x",
                "stories?day=tomorrow",
                "search",
                "search?q=",
                "stories?weights=1")) {
            var answer = get("/api/v1/" + query);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(json(answer).get("detail").asText()).as(query).isNotEmpty();
        }
    }

    @Test
    void shouldNotSendAgainWhatIsKnown() throws Exception {
        var first = get("/api/v1/articles/a1");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get("/api/v1/articles/a1", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void shouldGiveAnyViewAsAFeed() throws Exception {
        var rss = xml(get("/feed.rss?tag=ai").body());
        var atom = xml(get("/feed.atom").body());
        var feed = json(get("/feed.json?lang=zh"));

        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(5);
        assertThat(rss.getElementsByTagName("title").item(1).getTextContent()).endsWith("& <more>");
        assertThat(atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(5);
        assertThat(feed.get("items")).isEmpty();
    }

    @Test
    void shouldGoOnAfterTheLastEventWithoutLossOrRepeat() throws Exception {
        String id;
        try (var events = listen(null)) {
            reader.publish(Samples.article("e1", "First").build(), "");
            assertThat(events.next()).contains("\"articleId\":\"e1\"");
            id = events.id();
        }
        reader.publish(Samples.article("e2", "Second").build(), "");
        reader.withdraw("e1");

        try (var events = listen(id)) {
            assertThat(events.next()).contains("\"articleId\":\"e2\"");
            assertThat(events.next()).isEqualTo("{\"articleId\":\"e1\"}");
            reader.publish(Samples.article("e3", "Third").build(), "");
            assertThat(events.next()).contains("\"articleId\":\"e3\"");
        }
    }

    @Test
    void shouldAskForTheTokenWhereThereIsOne(@TempDir Path other) throws Exception {
        try (var guarded = new TestReader(other, "secret-token")) {
            String url = guarded.url("/api/v1/stories");
            String basic =
                    "Basic " + Base64.getEncoder().encodeToString("x:secret-token".getBytes(StandardCharsets.UTF_8));

            assertThat(send(url, Map.of()).statusCode()).isEqualTo(401);
            assertThat(send(url, Map.of("Authorization", "Bearer wrong")).statusCode())
                    .isEqualTo(401);
            assertThat(send(url, Map.of("Authorization", "Bearer secret-token")).statusCode())
                    .isEqualTo(200);
            assertThat(send(url, Map.of("Authorization", basic)).statusCode()).isEqualTo(200);
            assertThat(send(guarded.url("/assets/reader.css"), Map.of()).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void shouldRefuseAForeignNameOfThisMachine() throws Exception {
        var own = URI.create(reader.url("/"));

        try (var socket = new Socket("127.0.0.1", own.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Title 1");
        }
    }

    /** Events of the stream, read line by line. */
    private static final class Events implements AutoCloseable {

        private final HttpResponse<InputStream> response;
        private final BufferedReader lines;
        private String id = "";

        private Events(HttpResponse<InputStream> response) {
            this.response = response;
            this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** Data of the next event. */
        String next() throws IOException {
            while (true) {
                String line = lines.readLine();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    return line.substring(5).strip();
                }
            }
        }

        String id() {
            return id;
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    private Events listen(String lastId) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(reader.url("/api/v1/stream"))).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        var events = new Events(client.send(request.build(), BodyHandlers.ofInputStream()));
        await().atMost(Duration.ofMinutes(1)).until(() -> reader.log().listeners() > 0);
        return events;
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var given = new HashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) {
            given.put(headers[i], headers[i + 1]);
        }
        return send(reader.url(path), given);
    }

    private HttpResponse<String> send(String url, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
