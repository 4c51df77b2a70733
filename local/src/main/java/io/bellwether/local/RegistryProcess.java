package io.bellwether.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The schema registry in a child process of the same JDK, on loopback, with its database and log in the data directory.
 * Schema ids survive restarts and kills. It ends with its parent, however that ends.
 */
final class RegistryProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final int POLL_MILLIS = 40;
    private static final int ANSWER_MILLIS = 2_000;
    private static final int TAIL_LINES = 20;

    /** Its standard input stays open as long as this object lives: that is what keeps the child alive. */
    private final Process process;

    private final int port;
    private final Path log;

    private RegistryProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the process and does not wait for it. */
    static RegistryProcess start(RegistryHome home, Path directory, int port, String... jvmOptions) {
        try {
            Files.createDirectories(directory);
            Path log = directory.resolve("registry.log");
            if (Files.exists(log)) {
                Files.move(log, directory.resolve("registry.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new RegistryCommand(home, directory, port).process(log, jvmOptions);
            return new RegistryProcess(builder.start(), port, log);
        } catch (IOException e) {
            throw new LocalStackException("the schema registry cannot be started in " + directory + ": " + e, e);
        }
    }

    /** Value for {@code schema.registry.url}. */
    String url() {
        return "http://" + PortChoice.LOOPBACK + ":" + port + "/apis/ccompat/v7";
    }

    /**
     * Waits until it answers.
     *
     * @throws LocalStackException when it ends before, or does not answer within a minute; with the end of its log
     */
    void awaitReady() {
        long start = System.nanoTime();
        while (!answers()) {
            if (endsWithin(Duration.ofMillis(POLL_MILLIS))) {
                throw new LocalStackException(death());
            }
            if (System.nanoTime() - start > START_LIMIT.toNanos()) {
                throw new LocalStackException("the schema registry does not answer after " + START_LIMIT.toSeconds()
                        + " s at " + url() + tail());
            }
        }
    }

    /** Completes with the reason when the process ends, whoever ends it. */
    CompletableFuture<String> ended() {
        return process.onExit().thenApply(gone -> death());
    }

    @Override
    public void close() {
        stop(STOP_LIMIT);
    }

    /** Asks it to end, and ends it when it has not after a while. */
    void stop(Duration limit) {
        process.destroy();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted while the schema registry starts", e);
        }
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(url() + "/subjects").toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private String death() {
        return "the schema registry has ended with code " + process.exitValue() + tail();
    }

    private String tail() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return "; the end of " + log + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "; its log " + log + " cannot be read";
        }
    }
}
