package io.bellwether.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerSettingsTest {

    private final BrokerSettings settings = new BrokerSettings(Path.of("/data/with space/kafka"), 9092, 19092);

    @TempDir
    private Path temporary;

    @Test
    void shouldKnowOnlyKeysThatKafkaKnows() {
        var config = new KafkaConfig(settings.properties());

        settings.properties()
                .stringPropertyNames()
                .forEach(key -> assertThat(config.values()).containsKey(key));
    }

    @Test
    void shouldListenOnLoopbackAlone() {
        var properties = settings.properties();

        assertThat(properties.getProperty("listeners"))
                .isEqualTo("PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:19092");
        assertThat(properties.getProperty("advertised.listeners")).isEqualTo("PLAINTEXT://127.0.0.1:9092");
    }

    @Test
    void shouldTakeTheLargestRecordOfTheCatalogue() {
        int broker = Integer.parseInt(settings.properties().getProperty("message.max.bytes"));
        int request = Integer.parseInt(settings.properties().getProperty("socket.request.max.bytes"));

        Topics.of("news.", "v1", 6)
                .all()
                .forEach(topic -> assertThat(topic.maxMessageBytes()).isLessThanOrEqualTo(broker));
        assertThat(request).isGreaterThan(broker);
    }

    @Test
    void shouldWriteWhatItIs() throws IOException {
        Path file = temporary.resolve("kafka.properties");

        settings.write(file);

        var read = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        assertThat(read).isEqualTo(settings.properties());
    }
}
