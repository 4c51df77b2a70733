package io.bellwether.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.document.JsonArticleReader;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.ContentType;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.TrustedRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushServerTest {

    static {
        TrustedRecords.trust();
    }

    private static final Instant NOW = Instant.parse("2026-10-08T14:00:00Z");
    private static final String TOKEN = "s3cret";
    private static final int MAX_BODY = 64 * 1024;
    private static final String ONE = """
            {"url": "https://example.org/a", "title": "人工智能", "content": "Text.",
             "outlet": {"id": "example.org"}}""";

    private final MemorySink sink = new MemorySink();
    private final HttpClient http = HttpClient.newHttpClient();
    private final PushServer server = PushServer.start(
            new PushConfig("127.0.0.1", 0, TOKEN, MAX_BODY, 2 * MAX_BODY, Duration.ofSeconds(2)),
            sink,
            new JsonArticleReader(Outlets.none())::read,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SimpleMeterRegistry());

    @AfterEach
    void close() {
        sink.acknowledge();
        server.close();
    }

    @Test
    void shouldTakeOneArticle() throws Exception {
        var answer = post("application/json", ONE);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(answer))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"accepted\": 1, \"items\": [{\"index\": 0, \"articleId\": \""
                                + taken(0).getArticleId() + "\", \"status\": \"accepted\"}]}"));
        assertThat(taken(0).getTitle()).isEqualTo("人工智能");
        assertThat(taken(0).getIngestedAt()).isEqualTo(NOW);
    }

    @Test
    void shouldTakeAnArrayInItsOrder() throws Exception {
        var answer = post(
                "application/json; charset=UTF-8",
                "[" + ONE
                        + ", {\"articleId\":\"b\",\"title\":\"]},\\\"\"},\n{\"articleId\":\"c\",\"withdrawn\":true}]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).findValuesAsText("status")).containsExactly("accepted", "accepted", "withdrawn");
        assertThat(taken(1).getTitle()).isEqualTo("]},\"");
        assertThat(json(answer).at("/items/2/articleId").asText()).isEqualTo("c");
    }

    @Test
    void shouldTakeLinesOfJson() throws Exception {
        var answer =
                post("application/x-ndjson", ONE.replace("\n", " ") + "\r\n\n{\"articleId\":\"b\",\"title\":\"two\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(sink.taken).hasSize(2);
    }

    @Test
    void shouldTakeAnAvroFile() throws Exception {
        var answer = post("application/avro", BodyPublishers.ofByteArray(avro(CodecFactory.nullCodec(), "a1", "a2")));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).findValuesAsText("articleId")).containsExactly("a1", "a2");
        assertThat(taken(0)).satisfies(article -> {
            assertThat(article.getContentType()).isEqualTo(ContentType.HTML);
            assertThat(article.getIngestedAt()).as("when it came here").isEqualTo(NOW);
            assertThat(article.getSignals()).containsEntry("points", 3.0);
        });
    }

    @Test
    void shouldRefuseACompressedAvroFileAndATruncatedOne() throws Exception {
        byte[] whole = avro(CodecFactory.nullCodec(), "a1", "a2");

        assertThat(problem(
                        post("application/avro", BodyPublishers.ofByteArray(avro(CodecFactory.deflateCodec(9), "a1")))))
                .isEqualTo("400 unsupported-codec: only the null codec is taken");
        for (int length = 0; length < whole.length; length += 37) {
            var answer = post("application/avro", BodyPublishers.ofByteArray(whole, 0, length));
            assertThat(answer.statusCode()).as("cut at " + length).isEqualTo(400);
        }
        assertThat(sink.taken).isEmpty();
    }

    @Test
    void shouldPublishNothingOfARequestWithABadItemAndNameIt() throws Exception {
        var answer = post("application/json", "[" + ONE + ", {\"title\": \"no address\"}, 7, " + ONE + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("errors").findValuesAsText("index")).containsExactly("1", "2");
        assertThat(json(answer).get("errors").findValuesAsText("cause"))
                .containsExactly("no-url-and-no-id", "not-an-object");
        assertThat(sink.taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[{]", "nothing", "[] []", "[1,", "{\"a\":1}{\"b\":2}", "[]", "null"})
    void shouldRefuseABodyThatIsNoArticle(String body) throws Exception {
        assertThat(post("application/json", body).statusCode()).isEqualTo(400);
    }

    @Test
    void shouldRefuseABodyThatIsNotUtf8() throws Exception {
        var answer = post("application/json", BodyPublishers.ofByteArray(ONE.getBytes("GB18030")));

        assertThat(problem(answer)).isEqualTo("400 invalid-charset: the body is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"Bearer wrong", "Basic czNjcmV0", "s3cret", "Bearer", "Bearer s3cret2", "''"})
    void shouldAskForTheToken(String authorization) throws Exception {
        var answer = http.send(
                request("application/json")
                        .setHeader("Authorization", authorization)
                        .POST(BodyPublishers.ofString(ONE))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(sink.taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=gbk", "image/png"})
    void shouldRefuseOtherMediaTypes(String type) throws Exception {
        assertThat(post(type, ONE).statusCode()).isEqualTo(415);
    }

    @Test
    void shouldRefuseACompressedBody() throws Exception {
        var answer = http.send(
                request("application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString(ONE))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void shouldRefuseALargeBodyWithAndWithoutItsLength() throws Exception {
        byte[] large = new byte[MAX_BODY + 1];

        assertThat(post("application/json", BodyPublishers.ofByteArray(large)).statusCode())
                .isEqualTo(413);
        assertThat(post("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void shouldAnswerOnlyWhenTheBrokerHasAcknowledged() throws Exception {
        sink.acknowledging = false;

        var answer = postLater(ONE);
        await().until(() -> sink.receipts.size() == 1);
        assertThat(answer).isNotDone();
        sink.acknowledge();

        assertThat(answer.get().statusCode()).isEqualTo(202);
    }

    @Test
    void shouldSay503WhenTheBrokerDoesNotAcknowledgeInTime() throws Exception {
        sink.acknowledging = false;

        var answer = post("application/json", ONE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer).get("detail").asText()).contains("push the same again");
    }

    @Test
    void shouldSay429WhenTooMuchIsInWork() throws Exception {
        sink.acknowledging = false;
        String large = "{\"articleId\":\"a\",\"content\":\"" + "x".repeat(MAX_BODY - 40) + "\"}";
        var first = postLater(large);
        var second = postLater(large);
        await().until(() -> sink.receipts.size() == 2);

        var third = post("application/json", ONE);

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).contains("1");
        sink.acknowledge();
        assertThat(first.get().statusCode()).isEqualTo(202);
        assertThat(second.get().statusCode()).isEqualTo(202);
        sink.acknowledging = true;
        assertThat(post("application/json", ONE).statusCode()).isEqualTo(202);
    }

    @Test
    void shouldGiveTheSameAnswerToTheSameRequestUnderOneKey() throws Exception {
        var first = keyed("k1", ONE);
        var second = keyed("k1", ONE);
        var other = keyed("k1", ONE.replace("Text", "Other"));
        var free = keyed("k2", ONE);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(free.statusCode()).isEqualTo(202);
        assertThat(sink.taken).hasSize(2);
    }

    @Test
    void shouldLetAFailedRequestBeTriedAgainUnderItsKey() throws Exception {
        sink.acknowledging = false;
        assertThat(keyed("k1", ONE).statusCode()).isEqualTo(503);
        sink.acknowledging = true;

        assertThat(keyed("k1", ONE).statusCode()).isEqualTo(202);
    }

    @Test
    void shouldSayThatTheSameRequestIsInWork() throws Exception {
        sink.acknowledging = false;
        var first = http.sendAsync(keyedRequest("k1", ONE), BodyHandlers.ofString());
        await().until(() -> sink.receipts.size() == 1);

        assertThat(keyed("k1", ONE).statusCode()).isEqualTo(409);

        sink.acknowledge();
        assertThat(first.get().statusCode()).isEqualTo(202);
    }

    @Test
    void shouldTellItsHealthToEverybody() throws Exception {
        var request = HttpRequest.newBuilder(at("/health")).build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        sink.open = false;
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
    }

    @Test
    void shouldAnswerOtherPathsAndMethodsWithAProblem() throws Exception {
        var lost = http.send(HttpRequest.newBuilder(at("/nothing")).build(), BodyHandlers.ofString());
        var get = http.send(HttpRequest.newBuilder(at("/articles")).build(), BodyHandlers.ofString());

        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void shouldFinishWhatIsInWorkBeforeItStops() throws Exception {
        sink.acknowledging = false;
        var answer = postLater(ONE);
        await().until(() -> sink.receipts.size() == 1);

        var closing = CompletableFuture.runAsync(server::close);
        await().until(() -> post("application/json", ONE).statusCode() == 503);
        assertThat(closing).isNotDone();
        sink.acknowledge();

        assertThat(answer.get().statusCode()).isEqualTo(202);
        assertThat(closing).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void shouldNotWaitForEverForABodyThatDoesNotCome() throws Exception {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN
                            + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();

            byte[] answer = socket.getInputStream().readNBytes(12);

            assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void shouldBindNothingButLoopbackWithoutAToken() {
        assertThatThrownBy(() -> new PushConfig("0.0.0.0", 0, null, 1, 1, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loopback");
        assertThat(new PushConfig("localhost", 0, null, 1, 1, Duration.ofSeconds(1)).host())
                .isEqualTo("localhost");
        assertThat(new PushConfig("0.0.0.0", 0, "t0ken", 1, 1, Duration.ofSeconds(1)).toString())
                .doesNotContain("t0ken");
    }

    private RawArticle taken(int index) {
        return ((Parsed.Article) sink.taken.get(index)).article();
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return post(type, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return http.send(request(type).POST(body).build(), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> postLater(String body) {
        return http.sendAsync(
                request("application/json").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> keyed(String key, String body) throws IOException, InterruptedException {
        return http.send(keyedRequest(key, body), BodyHandlers.ofString());
    }

    private HttpRequest keyedRequest(String key, String body) {
        return request("application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String type) {
        return HttpRequest.newBuilder(at("/articles"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String problem(HttpResponse<String> answer) throws IOException {
        return answer.statusCode() + " " + json(answer).get("detail").asText();
    }

    private static byte[] avro(CodecFactory codec, String... ids) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new DataFileWriter<>(new SpecificDatumWriter<>(RawArticle.class))) {
            writer.setCodec(codec).create(RawArticle.getClassSchema(), out);
            for (String id : ids) {
                writer.append(RawArticle.newBuilder()
                        .setArticleId(id)
                        .setOutlet(Outlet.newBuilder().setId("example.org").build())
                        .setTitle("人工智能")
                        .setContent("<p>Text</p>")
                        .setContentType(ContentType.HTML)
                        .setSignals(Map.of("points", 3.0))
                        .setPublishedAt(NOW)
                        .setIngestedAt(Instant.EPOCH)
                        .build());
            }
        }
        return out.toByteArray();
    }
}
