package io.bellwether.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortChoiceTest {

    private final PortChoice ports = new PortChoice();

    @Test
    void shouldTakeAFreePortAsAsked() throws IOException {
        int free = freePort();

        assertThat(ports.choose("Kafka", RequestedPort.preferably(free))).isEqualTo(free);
        assertThat(ports.notes()).isEmpty();
    }

    @Test
    void shouldStepOverABusyPortAndSaySo() throws IOException {
        try (var busy = busyPort()) {
            int chosen = ports.choose("Kafka", RequestedPort.preferably(busy.getLocalPort()));

            assertThat(chosen).isNotEqualTo(busy.getLocalPort()).isPositive();
            assertThat(ports.notes())
                    .containsExactly("Kafka: port " + busy.getLocalPort() + " is busy, using " + chosen + " instead");
        }
    }

    @Test
    void shouldSeeAPortThatIsBusyOnAllAddresses() throws IOException {
        try (var busy = new ServerSocket(0)) {
            assertThat(ports.choose("Kafka", RequestedPort.preferably(busy.getLocalPort())))
                    .isNotEqualTo(busy.getLocalPort());
        }
    }

    @Test
    void shouldRefuseABusyPortThatWasAskedForExactly() throws IOException {
        try (var busy = busyPort()) {
            assertThatThrownBy(() -> ports.choose("Kafka", RequestedPort.exactly(busy.getLocalPort())))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("Kafka: port " + busy.getLocalPort() + " is busy");
        }
    }

    @Test
    void shouldHandOutAPortOnce() throws IOException {
        int free = freePort();
        ports.choose("Kafka", RequestedPort.preferably(free));

        int second = ports.choose("schema registry", RequestedPort.preferably(free));

        assertThat(second).isNotEqualTo(free);
    }

    @Test
    void shouldTakeAnyFreePortForZero() {
        assertThat(ports.choose("Kafka", RequestedPort.any())).isPositive();
        assertThat(ports.notes()).isEmpty();
    }

    @Test
    void shouldFindAPortWhenTheOnesAfterItDoNotExist() {
        assertThat(ports.chooseQuietly(75_000)).isBetween(1, 65_535);
    }

    @Test
    void shouldRefuseWhatIsNoPort() {
        assertThatThrownBy(() -> RequestedPort.preferably(65_536)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestedPort.exactly(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ServerSocket busyPort() throws IOException {
        var socket = new ServerSocket();
        socket.bind(PortChoice.loopback(0));
        return socket;
    }

    private static int freePort() throws IOException {
        try (var socket = busyPort()) {
            return socket.getLocalPort();
        }
    }
}
