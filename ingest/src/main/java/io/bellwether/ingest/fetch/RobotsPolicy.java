package io.bellwether.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.bellwether.ingest.fetch.FetchResult.Failed;
import io.bellwether.ingest.fetch.FetchResult.Fetched;
import io.bellwether.ingest.fetch.FetchResult.Refused;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What sites say in robots.txt (RFC 9309) to a reader called {@code bellwether}. Rules are kept for a day, at most those
 * of 1,000 sites; a site whose rules cannot be fetched forbids everything for an hour, one that has none forbids nothing.
 */
public final class RobotsPolicy {

    private static final List<String> NAMES = List.of("bellwether");
    private static final int SITES = 1_000;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_WHEN_UNREACHABLE = Duration.ofHours(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final PageFetcher fetcher;
    private final Clock clock;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Map<String, Rules> sites = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > SITES;
        }
    };

    private record Rules(BaseRobotRules rules, Instant until) {}

    public RobotsPolicy(PageFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Whether a page may be fetched; may itself fetch the site's rules. */
    public boolean allows(URI page) {
        return rules(page).isAllowed(page.toString());
    }

    /** The pause that the site asks for between two requests, at most a minute; empty when it asks for none. */
    public Optional<Duration> delay(URI page) {
        long millis = rules(page).getCrawlDelay();
        if (millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis <= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis())));
    }

    private BaseRobotRules rules(URI page) {
        String origin = HttpAddress.origin(page);
        synchronized (sites) {
            var known = sites.get(origin);
            if (known != null && clock.instant().isBefore(known.until())) {
                return known.rules();
            }
        }
        var fetched = fetch(origin);
        synchronized (sites) {
            sites.put(origin, fetched);
        }
        return fetched.rules();
    }

    private Rules fetch(String origin) {
        String address = origin + "/robots.txt";
        var result = fetcher.fetch(FetchRequest.text(URI.create(address)));
        var now = clock.instant();
        if (result instanceof Fetched fetched) {
            String type = fetched.headers().get("content-type").orElse("text/plain");
            synchronized (parser) {
                return new Rules(parser.parseContent(address, fetched.bytes(), type, NAMES), now.plus(KEPT));
            }
        }
        return hasNone(result)
                ? new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(KEPT))
                : new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(KEPT_WHEN_UNREACHABLE));
    }

    /** RFC 9309, 2.3.1: no such file, or redirects without end. A busy server (429) is not one without rules. */
    private static boolean hasNone(FetchResult result) {
        if (result instanceof Failed failed) {
            return failed.status() >= 400 && failed.status() < 500 && failed.status() != 429;
        }
        return result instanceof Refused refused && refused.cause().equals("too-many-redirects");
    }
}
