package io.bellwether.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {

    @TempDir
    private Path temporary;

    @Test
    void shouldBeFoundWhileTheStackAnswers() throws IOException {
        try (var kafka = listening()) {
            var written = new Endpoints("127.0.0.1:" + kafka.getLocalPort(), "http://127.0.0.1:8081/apis/ccompat/v7");

            written.write(temporary);

            assertThat(Endpoints.running(temporary)).contains(written);
        }
    }

    @Test
    void shouldNotBeFoundWhenNobodyAnswers() throws IOException {
        int free;
        try (var kafka = listening()) {
            free = kafka.getLocalPort();
        }

        new Endpoints("127.0.0.1:" + free, "http://127.0.0.1:8081").write(temporary);

        assertThat(Endpoints.running(temporary)).isEmpty();
    }

    @Test
    void shouldNotBeFoundWhenTheProcessIsGone() throws IOException {
        try (var kafka = listening()) {
            new Endpoints("127.0.0.1:" + kafka.getLocalPort(), "http://127.0.0.1:8081").write(temporary);
            Path file = temporary.resolve("endpoints.properties");

            Files.writeString(file, Files.readString(file).replaceFirst("pid=\\d+", "pid=999999999"));

            assertThat(Endpoints.running(temporary)).isEmpty();
        }
    }

    @Test
    void shouldNotBeFoundWhereNothingWasWritten() {
        assertThat(Endpoints.running(temporary)).isEmpty();
    }

    private static ServerSocket listening() throws IOException {
        var socket = new ServerSocket();
        socket.bind(PortChoice.loopback(0));
        return socket;
    }
}
