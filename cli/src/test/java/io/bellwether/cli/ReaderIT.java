package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.io.SyndFeedInput;
import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.feed.FeedOrigin;
import io.bellwether.ingest.feed.FeedParser;
import io.bellwether.ingest.feed.FeedResult;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.reader.ReaderApp;
import io.bellwether.reader.ReaderConfig;
import io.bellwether.reader.page.DayLimit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader on a real broker: from the topics to the pages, over withdrawals, restarts and another generation. */
class ReaderIT {

    private static final int ARTICLES = 40;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void shouldShowWhatTheTopicsHoldAndFollowThem() throws Exception {
        var stack = filled("reader.");

        try (var reader = start(stack)) {
            awaitArticles(reader, ARTICLES);
            // So late that scoring holds the article no longer.
            withdraw(stack, "bench-00000000", ArticleGenerator.START.plus(Duration.ofDays(50)));
            awaitArticles(reader, ARTICLES - 1);

            assertThat(status(reader, "/api/v1/articles/bench-00000000")).isEqualTo(404);
            var article = get(reader, "/api/v1/articles/bench-00000001");
            assertThat(article.at("/article/articleId").asText()).isEqualTo("bench-00000001");
            assertThat(article.get("text").asText()).isNotEmpty();
            assertThat(get(reader, "/api/v1/stats").get("failure").isNull()).isTrue();
            int stories = get(reader, "/api/v1/stories").get("total").asInt();
            for (String format : List.of("rss", "atom", "json")) {
                assertThat(readByIngest(reader, "/feed." + format)).as(format).hasSize(stories);
            }
            assertThat(readByRome(reader, "/feed.rss")).hasSize(stories);
            assertThat(readByRome(reader, "/feed.atom")).hasSize(stories);
        }
    }

    @Test
    void shouldBeWarmAfterARestartAndTellWhatWasMissed() throws Exception {
        var stack = filled("warm.");
        String id;
        try (var reader = start(stack)) {
            awaitArticles(reader, ARTICLES);
            id = "v1:" + String.join(".", List.of("0-0", "1-0", "2-0"));
        }
        withdraw(stack, "bench-00000003", ArticleGenerator.START.plus(Duration.ofHours(1)));

        try (var reader = start(stack)) {
            awaitArticles(reader, ARTICLES - 1);

            var told = events(reader, id, "bench-00000003");
            assertThat(new TreeSet<>(told)).hasSize(ARTICLES);
        }
    }

    @Test
    void shouldFollowPromotion() throws Exception {
        var stack = filled("promoted.");
        Path deleted = Files.createDirectories(folder.resolve("v9"));
        try (var reader = start(stack)) {
            awaitArticles(reader, ARTICLES);

            assertThat(Bellwether.run(stack.arguments("replay", "--as", "v2"))).isZero();
            new Generations(stack.cluster()).promote("v2", Instant.EPOCH);

            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(get(reader, "/api/v1/stats")
                                    .get("generation")
                                    .asText())
                            .isEqualTo("v2"));
            awaitArticles(reader, ARTICLES);
            assertThat(folder.resolve("v1")).exists();
            await().atMost(Duration.ofMinutes(1)).until(() -> Files.notExists(deleted));
        }
    }

    private static Stack filled(String prefix) throws InterruptedException {
        var stack = Stack.withTopics(prefix, 3, Map.of());
        var generator = new ArticleGenerator(11, 600);
        stack.publish(IntStream.range(0, ARTICLES).mapToObj(generator::article).toList());
        stack.process();
        return stack;
    }

    /** Keys of the stream's events from a place on, until every article and the withdrawal of one were told. */
    private List<String> events(ReaderApp reader, String lastId, String until) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url(reader, "/api/v1/stream")))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastId)
                .build();
        var keys = new ArrayList<String>();
        var response = client.send(request, BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            boolean isWithdrawn = false;
            for (String line = lines.readLine();
                    line != null && !(isWithdrawn && new TreeSet<>(keys).size() == ARTICLES);
                    line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    var event = new ObjectMapper().readTree(line.substring(5));
                    keys.add(event.get("articleId").asText());
                    isWithdrawn |=
                            event.size() == 1 && event.get("articleId").asText().equals(until);
                }
            }
        }
        return keys;
    }

    private static void withdraw(Stack stack, String articleId, Instant time) throws InterruptedException {
        stack.publishBytes(List.of(new ProducerRecord<byte[], byte[]>(
                stack.cluster().topics().articlesRaw().name(),
                null,
                time.toEpochMilli(),
                articleId.getBytes(StandardCharsets.UTF_8),
                (byte[]) null)));
        stack.process();
    }

    private ReaderApp start(Stack stack) {
        var config = new ReaderConfig("127.0.0.1", 0, null, folder, 1_000, List.of(), DayLimit.NONE, null);
        return ReaderApp.start(
                config,
                stack.cluster().connection(),
                stack.cluster().topics(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private void awaitArticles(ReaderApp reader, int count) {
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(
                                get(reader, "/api/v1/stats").path("articles").asInt(-1))
                        .isEqualTo(count));
    }

    private JsonNode get(ReaderApp reader, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(reader, path))).build();
        return new ObjectMapper()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    private int status(ReaderApp reader, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(reader, path))).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Entries of a feed as the project's own ingest takes them; none may be rejected. */
    private List<Parsed> readByIngest(ReaderApp reader, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(reader, path))).build();
        byte[] bytes = client.send(request, BodyHandlers.ofByteArray()).body();
        var result = new FeedParser(Outlets.none())
                .parse(bytes, FeedOrigin.file(Place.of(path)), Instant.parse("2026-10-05T12:00:00Z"));
        var entries = ((FeedResult.Read) result).feed().entries();
        assertThat(entries).noneMatch(entry -> entry instanceof Parsed.Rejected);
        return entries;
    }

    private List<?> readByRome(ReaderApp reader, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url(reader, path))).build();
        String feed = client.send(request, BodyHandlers.ofString()).body();
        return new SyndFeedInput().build(new StringReader(feed)).getEntries();
    }

    private static String url(ReaderApp reader, String path) {
        return "http://127.0.0.1:" + reader.port() + path;
    }
}
