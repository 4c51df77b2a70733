package io.bellwether.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Addresses of a running stack. While it runs they stand in {@code endpoints.properties} of its data directory, so that
 * other commands find it.
 *
 * @param bootstrapServers Kafka's {@code bootstrap.servers}
 * @param registryUrl the registry's {@code schema.registry.url}
 */
public record Endpoints(String bootstrapServers, String registryUrl) {

    private static final String FILE = "endpoints.properties";
    private static final String BOOTSTRAP = "bootstrap.servers";
    private static final String REGISTRY = "schema.registry.url";
    private static final String PID = "pid";
    private static final int CONNECT_MILLIS = 500;

    /**
     * Addresses of the stack that runs on a data directory; empty when none does, even if one was killed and has left
     * its file behind.
     */
    public static Optional<Endpoints> running(Path dataDir) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(dataDir.resolve(FILE), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        var found = new Endpoints(properties.getProperty(BOOTSTRAP, ""), properties.getProperty(REGISTRY, ""));
        return Optional.of(found).filter(endpoints -> isAlive(properties.getProperty(PID, "")) && endpoints.answers());
    }

    /** Written aside and moved, so that nobody reads half of it. */
    void write(Path dataDir) {
        String text = BOOTSTRAP + "=" + bootstrapServers + "\n" + REGISTRY + "=" + registryUrl + "\n" + PID + "="
                + ProcessHandle.current().pid() + "\n";
        try {
            Path aside = dataDir.resolve(FILE + ".new");
            Files.writeString(aside, text);
            Files.move(aside, dataDir.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path dataDir) {
        try {
            Files.deleteIfExists(dataDir.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAlive(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid)).isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean answers() {
        int colon = bootstrapServers.lastIndexOf(':');
        try (var socket = new Socket()) {
            int port = Integer.parseInt(bootstrapServers.substring(colon + 1));
            socket.connect(PortChoice.loopback(port), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
