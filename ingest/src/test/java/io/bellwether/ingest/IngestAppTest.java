package io.bellwether.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Settings;
import io.bellwether.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of the app needs no broker: nothing is asked of Kafka before something is published. */
class IngestAppTest {

    private static final KafkaConnection NOWHERE = KafkaConnection.of("127.0.0.1:1", "http://127.0.0.1:1");
    private static final Topics TOPICS = Topics.of("news.", "v1", 1);

    @Test
    void shouldStartAndStop() throws Exception {
        var app = start(Map.of("ingest.push.port", "0"));
        var health = URI.create("http://127.0.0.1:" + app.pushPort().orElseThrow() + "/health");

        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
        app.close();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(app.isAlive()).isFalse();
        app.await();
    }

    @Test
    void shouldSayThatAPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> start(Map.of("ingest.push.port", port)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(port);
        }
    }

    @Test
    void shouldSayThatThereIsNothingToDo() {
        assertThatThrownBy(() -> start(Map.of("ingest.push.enabled", "false")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to do");
    }

    private static IngestApp start(Map<String, String> settings) {
        return IngestApp.start(
                IngestConfig.from(Settings.of(settings)),
                NOWHERE,
                TOPICS,
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }
}
