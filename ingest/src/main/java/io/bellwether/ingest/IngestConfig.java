package io.bellwether.ingest;

import io.bellwether.ingest.fetch.FetchPolicy;
import io.bellwether.ingest.fetch.HttpAddress;
import io.bellwether.ingest.poll.PollPolicy;
import io.bellwether.ingest.push.PushConfig;
import io.bellwether.runtime.Settings;
import io.bellwether.runtime.net.AddressGuard;
import io.bellwether.runtime.net.Loopback;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Settings of ingest, every key under {@code ingest.}; the module's README lists them.
 *
 * @param instance names this process among those that poll; one that starts under the same name fences the other
 * @param outlets JSON table of known outlets; absent for none
 * @param feeds addresses of feeds to be polled, without doubles
 * @param opml OPML files that name more of them
 * @param pollThreads feeds polled at once
 * @param push the endpoint for pushing; absent when it is switched off
 */
public record IngestConfig(
        String instance,
        @Nullable Path outlets,
        List<String> feeds,
        List<Path> opml,
        int pollThreads,
        PollPolicy poll,
        FetchPolicy fetch,
        @Nullable PushConfig push) {

    private static final int MEBIBYTE = 1 << 20;

    /** JSON of this size is never larger than the log's limit when it is Avro. */
    private static final int LARGEST_BODY = 11 * MEBIBYTE;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    public IngestConfig {
        feeds = List.copyOf(new TreeSet<>(feeds));
        opml = List.copyOf(opml);
    }

    /** Reads the settings and notes their problems; {@link Settings#validate} with {@code "ingest."} throws them. */
    public static IngestConfig from(Settings settings) {
        return new IngestConfig(
                instance(settings),
                settings.optional("ingest.outlets")
                        .flatMap(path -> readable(settings, "ingest.outlets", path))
                        .orElse(null),
                feeds(settings),
                list(settings, "ingest.opml").stream()
                        .flatMap(path -> readable(settings, "ingest.opml", path).stream())
                        .toList(),
                settings.integer("ingest.poll.threads", 4, 1, 64),
                poll(settings),
                fetch(settings),
                push(settings));
    }

    private static String instance(Settings settings) {
        return settings.parsed("ingest.instance", "1", text -> {
            if (!text.matches("[a-zA-Z0-9._-]{1,64}")) {
                throw new IllegalArgumentException("must be 1 to 64 letters, digits, dots, underscores and hyphens");
            }
            return text;
        });
    }

    private static List<String> feeds(Settings settings) {
        var feeds = list(settings, "ingest.feeds");
        feeds.stream()
                .filter(feed -> HttpAddress.of(feed).isEmpty())
                .forEach(feed -> settings.problem("ingest.feeds", feed + " is not an http(s) address"));
        return feeds;
    }

    private static PollPolicy poll(Settings settings) {
        var min = settings.duration("ingest.poll.interval.min", Duration.ofMinutes(5), SECOND, DAY);
        var max = settings.duration("ingest.poll.interval.max", DAY, SECOND, DAY.multipliedBy(7));
        if (min.compareTo(max) > 0) {
            settings.problem("ingest.poll.interval.min", "must not be above ingest.poll.interval.max");
            max = min;
        }
        return new PollPolicy(
                settings.duration("ingest.poll.interval", Duration.ofMinutes(15), SECOND, DAY),
                min,
                max,
                settings.duration("ingest.poll.gap", SECOND, Duration.ZERO, MINUTE),
                settings.integer("ingest.poll.archive.pages", 0, 0, 100),
                settings.flag("ingest.poll.full.text", false));
    }

    private static FetchPolicy fetch(Settings settings) {
        var guard = new AddressGuard(
                settings.flag("ingest.fetch.allow.private", false),
                new TreeSet<>(list(settings, "ingest.fetch.allow.hosts")),
                "ingest.fetch.allow.hosts permits single hosts");
        return new FetchPolicy(
                guard,
                settings.duration("ingest.fetch.connect.timeout", Duration.ofSeconds(10), SECOND, MINUTE),
                settings.duration("ingest.fetch.response.timeout", Duration.ofSeconds(20), SECOND, MINUTE),
                settings.duration("ingest.fetch.total.timeout", MINUTE, SECOND, MINUTE.multipliedBy(10)),
                settings.integer("ingest.fetch.bytes", 10 * MEBIBYTE, 1_024, 64 * MEBIBYTE),
                settings.flag("ingest.fetch.allow.downgrade", false));
    }

    private static @Nullable PushConfig push(Settings settings) {
        boolean enabled = settings.flag("ingest.push.enabled", true);
        String host = settings.string("ingest.push.host", "127.0.0.1");
        var token = settings.optional("ingest.push.token");
        int body = settings.integer("ingest.push.body.bytes", LARGEST_BODY, 1_024, LARGEST_BODY);
        long inFlight = settings.wholeNumber("ingest.push.inflight.bytes", 2L * LARGEST_BODY, 1_024, 1L << 30);
        if (inFlight < body) {
            settings.problem("ingest.push.inflight.bytes", "must not be below ingest.push.body.bytes");
            inFlight = body;
        }
        int port = settings.integer("ingest.push.port", 8090, 0, 65_535);
        var timeout = settings.duration("ingest.push.timeout", Duration.ofSeconds(30), SECOND, MINUTE);
        if (!enabled) {
            return null;
        }
        if (token.isEmpty() && !Loopback.isLoopback(host)) {
            settings.problem("ingest.push.host", "without ingest.push.token only a loopback address may be bound");
            host = "127.0.0.1";
        }
        return new PushConfig(host, port, token.orElse(null), body, inFlight, timeout);
    }

    private static Optional<Path> readable(Settings settings, String key, String text) {
        var path = Path.of(text);
        if (Files.isReadable(path)) {
            return Optional.of(path);
        }
        settings.problem(key, path + " cannot be read");
        return Optional.empty();
    }

    private static List<String> list(Settings settings, String key) {
        return settings.optional(key).stream()
                .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
