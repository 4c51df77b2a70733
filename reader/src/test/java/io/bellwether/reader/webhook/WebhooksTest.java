package io.bellwether.reader.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.news.ScoredArticle;
import io.bellwether.reader.Samples;
import io.bellwether.reader.live.History;
import io.bellwether.reader.live.LiveLog;
import io.bellwether.reader.live.LiveRecord;
import io.bellwether.reader.live.Position;
import io.bellwether.reader.view.Floors;
import io.bellwether.reader.view.View;
import io.bellwether.reader.view.Window;
import io.bellwether.reader.webhook.Receiver.Received;
import io.bellwether.runtime.net.BackOff;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {

    private static final Instant NOW = Samples.NOON.plus(Duration.ofHours(1));
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final RetryPace QUICK =
            new RetryPace(Duration.ofSeconds(30), new BackOff(Duration.ofMillis(2), Duration.ofMillis(5)));

    private final LiveLog log = new LiveLog();
    private final List<LiveLog.Event> topic = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        log.begin(new Position("v1", new TreeMap<>()));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void shouldPostWhatPassesSignedAsTheReceiverChecksIt() throws Exception {
        var receiver = receiver();
        start(webhook("ops", receiver.url(), View.FRONT));

        publish("a1", "芯片 & “chips”");

        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(1));
        var message = receiver.taken().get(0);
        assertThat(message.event()).isEqualTo("article");
        assertThat(message.timestamp()).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(message.signature()).isEqualTo("v1," + signature(message));
        var json = new ObjectMapper().readTree(message.body());
        assertThat(json.get("articleId").asText()).isEqualTo("a1");
        assertThat(json.get("title").asText()).isEqualTo("芯片 & “chips”");
    }

    @Test
    void shouldBringAgainWhatFailedUnderTheSameIdAndInOrder() throws Exception {
        var receiver = receiver().answering(500, 503, 302, 429);
        var webhooks = start(webhook("ops", receiver.url(), View.FRONT));

        publish("a1", "One");
        publish("a2", "Two");

        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(2));
        assertThat(receiver.received()).extracting(Received::status).containsExactly(500, 503, 302, 429, 200, 200);
        assertThat(receiver.received().subList(0, 5)).extracting(Received::id).containsOnly("msg_v1-0-0");
        assertThat(receiver.received().get(5).id()).isEqualTo("msg_v1-0-1");
        await().untilAsserted(
                        () -> assertThat(webhooks.statuses().get(0).taken()).isEqualTo(2));
        assertThat(webhooks.statuses().get(0).isFailing()).isFalse();
        assertThat(meters.get("bellwether.reader.webhook.attempts")
                        .tag("result", "failed")
                        .counter()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void shouldSayThatAReceiverFails() throws Exception {
        var receiver = receiver().answering(503).sayingRetryAfter("3600");
        var webhooks = start(webhook("ops", receiver.url(), View.FRONT));

        publish("a1", "One");

        await().untilAsserted(
                        () -> assertThat(webhooks.statuses().get(0).isFailing()).isTrue());
        var status = webhooks.statuses().get(0);
        assertThat(status.lastFailure()).isEqualTo("HTTP 503");
        assertThat(status.behind()).isEqualTo(1);
        assertThat(receiver.received()).hasSize(1);
        assertThat(meters.get("bellwether.reader.webhook.failures").gauge().value())
                .isEqualTo(1);
    }

    @Test
    void shouldEndWhenTheReceiverIsGoneAndStayEnded() throws Exception {
        var receiver = receiver().answering(410);
        var config = webhook("ops", receiver.url(), View.FRONT);
        var webhooks = start(config);
        publish("a1", "One");
        await().untilAsserted(
                        () -> assertThat(webhooks.statuses().get(0).isEnded()).isTrue());
        webhooks.close();

        var again = start(config);
        publish("a2", "Two");
        var elsewhere = receiver();
        start(webhook("ops", elsewhere.url(), View.FRONT));

        await().untilAsserted(() -> assertThat(elsewhere.taken()).hasSize(2));
        assertThat(again.statuses().get(0).isEnded()).isTrue();
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void shouldGiveUpAMessageThatIsRefusedForGood() throws Exception {
        var receiver = receiver().answering(422, 422, 422, 422, 422, 422, 422, 422);
        var webhooks = start(webhook("ops", receiver.url(), View.FRONT));

        publish("a1", "One");
        publish("a2", "Two");

        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(1));
        assertThat(receiver.taken().get(0).body()).contains("\"a2\"");
        assertThat(webhooks.statuses().get(0).refused()).isEqualTo(1);
    }

    @Test
    void shouldNotWaitForASlowReceiver() throws Exception {
        var slow = receiver();
        slow.shut();
        var quick = receiver();
        start(webhook("quick", quick.url(), View.FRONT), webhook("slow", slow.url(), View.FRONT));

        for (int n = 0; n < 20; n++) {
            publish("a" + n, "Title " + n);
        }

        await().untilAsserted(() -> assertThat(quick.taken()).hasSize(20));
        assertThat(slow.received()).isEmpty();
    }

    @Test
    void shouldGoOnAfterARestartWithWhatWasMissed() throws Exception {
        var receiver = receiver();
        var config = webhook("ops", receiver.url(), View.FRONT);
        var first = start(config);
        publish("a1", "One");
        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(1));
        first.close();
        // More than the log keeps: the rest is read from the topic.
        var other = Samples.article("other", "Other").setTags(List.of()).build();
        for (int n = 0; n < 5_100; n++) {
            append(LiveRecord.of(1, n, "other", other));
        }
        publish("a2", "Two");

        start(webhook("ops", receiver.url(), only("ai")));

        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(2));
        assertThat(receiver.taken().get(1).body()).contains("\"a2\"");
    }

    @Test
    void shouldTellOnlyWhatTheViewShows() throws Exception {
        var receiver = receiver();
        start(webhook("ops", receiver.url(), only("sport")));

        publish("a1", "One");
        withdraw("a1");

        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(1));
        assertThat(receiver.taken().get(0).event()).isEqualTo("withdrawn");
        assertThat(receiver.taken().get(0).body()).isEqualTo("{\"articleId\":\"a1\"}");
    }

    @Test
    void shouldTellOfAnotherGeneration() throws Exception {
        var receiver = receiver();
        start(webhook("ops", receiver.url(), View.FRONT));
        publish("a1", "One");
        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(1));

        log.begin(new Position("v2", new TreeMap<>()));

        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(2));
        assertThat(receiver.taken().get(1).body()).isEqualTo("{\"generation\":\"v2\"}");
    }

    @Test
    void shouldDialNoPrivateAddressThatIsNotDeclaredLocal() throws Exception {
        var receiver = receiver();
        var url = URI.create("https://localhost:" + receiver.url().getPort() + "/hook");
        var webhooks = start(new WebhookConfig("ops", url, false, SigningKeys.parse(SECRET), View.FRONT));

        publish("a1", "One");

        await().untilAsserted(
                        () -> assertThat(webhooks.statuses().get(0).isFailing()).isTrue());
        assertThat(webhooks.statuses().get(0).lastFailure()).contains("loopback address");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void shouldNotStartFromAPlaceThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("ops.properties"), "position=nowhere");
        var config = webhook("ops", URI.create("http://127.0.0.1:9/"), View.FRONT);

        assertThatThrownBy(() -> start(config)).isInstanceOf(IllegalStateException.class);
    }

    private Receiver receiver() throws IOException {
        var receiver = new Receiver();
        open.add(receiver);
        return receiver;
    }

    private static WebhookConfig webhook(String name, URI url, View view) {
        return new WebhookConfig(name, url, true, SigningKeys.parse(SECRET), view);
    }

    private static View only(String tag) {
        var all = View.FRONT;
        return new View(
                all.order(), all.weights(), Floors.NONE, List.of(tag), List.of(), List.of(), Window.ALL, null, "");
    }

    /** Webhooks that have found their place. */
    private Webhooks start(WebhookConfig... configs) {
        History history = (from, upTo, listener) -> topic.stream()
                .filter(event -> from.isBefore(
                                event.record().partition(), event.record().offset())
                        && !upTo.isBefore(
                                event.record().partition(), event.record().offset()))
                .forEach(listener);
        var webhooks = Webhooks.start(
                List.of(configs),
                folder,
                new Source(log, history, () -> true),
                QUICK,
                Clock.fixed(NOW, ZoneOffset.UTC),
                meters);
        open.add(webhooks);
        for (WebhookConfig config : configs) {
            await().until(() -> Files.exists(folder.resolve(config.name() + ".properties")));
        }
        return webhooks;
    }

    private void publish(String id, String title) {
        ScoredArticle article = Samples.article(id, title).build();
        append(LiveRecord.of(0, nextOffset(), id, article));
    }

    private void withdraw(String id) {
        append(LiveRecord.of(0, nextOffset(), id, null));
    }

    private long nextOffset() {
        return log.end().next().getOrDefault(0, 0L);
    }

    private void append(LiveRecord record) {
        log.append(List.of(record));
        topic.add(new LiveLog.Event(record, log.end()));
    }

    private static String signature(Received message) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String signed = message.id() + "." + message.timestamp() + "." + message.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
