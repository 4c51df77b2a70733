package io.bellwether.reader;

import io.bellwether.reader.page.DayLimit;
import io.bellwether.reader.webhook.WebhookConfig;
import io.bellwether.runtime.Settings;
import io.bellwether.runtime.net.Loopback;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the reader listens and what it keeps.
 *
 * @param host address to bind
 * @param port to bind; 0 for any free one
 * @param token that a request must bear; absent for none, which only a loopback address permits
 * @param data folder of the store; one process a folder
 * @param maxArticles that the store keeps
 * @param webhooks who is told of what is new
 * @param limit what the model may take on a day
 * @param publicUrl address by which it is reached from outside, without a slash at the end; absent for that of the request
 */
public record ReaderConfig(
        String host,
        int port,
        @Nullable String token,
        Path data,
        int maxArticles,
        List<WebhookConfig> webhooks,
        DayLimit limit,
        @Nullable String publicUrl) {

    public ReaderConfig {
        webhooks = List.copyOf(webhooks);
    }

    /** Where the pages are, unless said otherwise. */
    public static final int PORT = 8080;

    private static final double MOST_MONEY = 1e9;
    private static final double MICROS = 1e6;
    private static final long USUAL_TOKENS = 2_000_000;
    private static final int MOST_ARTICLES = 5_000_000;

    /** Reads {@code reader.*}; problems are noted in the settings. */
    public static ReaderConfig from(Settings settings) {
        String host = settings.string("reader.host", "127.0.0.1");
        String token = settings.optional("reader.token").orElse(null);
        if (token == null && !Loopback.isLoopback(host)) {
            settings.problem(
                    "reader.host", "without reader.token only a loopback address may be bound, such as 127.0.0.1");
        }
        String home = System.getProperty("user.home", ".");
        String publicUrl = settings.optional("reader.public.url").orElse(null);
        if (publicUrl != null && !publicUrl.matches("https?://[^/]+(/.*[^/])?")) {
            settings.problem("reader.public.url", "must be an http or https address without a slash at the end");
        }
        return new ReaderConfig(
                host,
                settings.integer("reader.port", PORT, 0, 65_535),
                token,
                Path.of(settings.string(
                        "reader.data", Path.of(home, ".bellwether", "reader").toString())),
                settings.integer("reader.max.articles", 200_000, 1, MOST_ARTICLES),
                WebhookConfig.from(settings),
                limit(settings),
                publicUrl);
    }

    /** The analysts' own settings, with their defaults. */
    private static DayLimit limit(Settings settings) {
        double money = settings.number("analyze.budget.money", 0, 0, MOST_MONEY);
        long tokens = settings.wholeNumber("analyze.budget.tokens", USUAL_TOKENS, 0, Long.MAX_VALUE / 4);
        return new DayLimit(tokens, Math.round(money * MICROS));
    }

    /** The same on another port. */
    public ReaderConfig at(int other) {
        return new ReaderConfig(host, other, token, data, maxArticles, webhooks, limit, publicUrl);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "ReaderConfig[" + host + ":" + port + ", " + data + "]";
    }
}
