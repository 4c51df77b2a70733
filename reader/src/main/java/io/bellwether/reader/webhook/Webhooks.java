package io.bellwether.reader.webhook;

import io.bellwether.runtime.net.AddressGuard;
import io.bellwether.runtime.net.GuardedClient;
import io.bellwether.runtime.net.GuardedResolver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** All receivers, each with a thread and a connection of its own, so that none waits for another. */
public final class Webhooks implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final GuardedClient client;
    private final List<Webhook> webhooks = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Webhooks(List<WebhookConfig> configs, RetryPace pace) {
        var local = configs.stream()
                .filter(WebhookConfig::local)
                .map(config -> config.url().getHost())
                .collect(Collectors.toUnmodifiableSet());
        int most = Math.max(1, configs.size());
        this.client = new GuardedClient(
                "webhook",
                new GuardedResolver(
                        new AddressGuard(false, local, "reader.webhook.NAME.local = true permits it"),
                        InetAddress::getAllByName),
                new GuardedClient.Limits(CONNECT, pace.deadline(), pace.deadline(), most, most));
    }

    /**
     * Begins to bring what is new, and what came while this process was down.
     *
     * @param folder where each receiver's place is kept
     * @param meters {@code bellwether.reader.webhook.attempts} by webhook and result, {@code .failures} (in a row) and {@code .behind}
     * @throws IllegalStateException when a place cannot be read
     */
    public static Webhooks start(
            List<WebhookConfig> configs,
            Path folder,
            Source source,
            RetryPace pace,
            Clock clock,
            MeterRegistry meters) {
        var started = new Webhooks(configs, pace);
        if (!configs.isEmpty()) {
            create(folder);
        }
        for (WebhookConfig config : configs) {
            var webhook = new Webhook(
                    config,
                    source,
                    new PlaceFile(folder.resolve(config.name() + ".properties")),
                    failed -> new Courier(started.client, config, pace, clock, RandomGenerator.getDefault(), failed),
                    clock,
                    result -> meters.counter(
                                    "bellwether.reader.webhook.attempts", "webhook", config.name(), "result", result)
                            .increment());
            started.add(webhook, config.name(), meters);
        }
        started.threads.forEach(Thread::start);
        return started;
    }

    /** How each fares, by name. */
    public List<WebhookStatus> statuses() {
        return webhooks.stream().map(Webhook::status).toList();
    }

    /** Breaks off what is under way; it is brought again after the next start. */
    @Override
    public void close() {
        webhooks.forEach(Webhook::close);
        threads.forEach(Thread::interrupt);
        client.close();
        try {
            for (Thread thread : threads) {
                thread.join(DRAIN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(Webhook webhook, String name, MeterRegistry meters) {
        webhooks.add(webhook);
        var thread = new Thread(webhook, "webhook-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        meters.gauge("bellwether.reader.webhook.failures", List.of(Tag.of("webhook", name)), webhook, one ->
                (double) one.status().failures());
        meters.gauge("bellwether.reader.webhook.behind", List.of(Tag.of("webhook", name)), webhook, one ->
                (double) one.status().behind());
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
