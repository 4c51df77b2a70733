package io.bellwether.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.net.AddressGuard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RobotsPolicyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-08T14:00:00Z"), ZoneOffset.UTC);

    private final TestSite site = new TestSite();
    private final PageFetcher fetcher = new PageFetcher(
            new FetchPolicy(
                    new AddressGuard(false, Set.of("127.0.0.1"), "a setting permits more"),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    1 << 20,
                    false),
            CLOCK);
    private final RobotsPolicy robots = new RobotsPolicy(fetcher, CLOCK);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void shouldKeepToWhatTheSiteSaysToThisReader() {
        site.page("/robots.txt", "text/plain", """
                User-agent: *
                Disallow: /

                User-agent: Bellwether
                Disallow: /private/
                Allow: /private/open
                Crawl-delay: 3
                """);

        assertThat(robots.allows(site.at("/news/1"))).isTrue();
        assertThat(robots.allows(site.at("/private/1"))).isFalse();
        assertThat(robots.allows(site.at("/private/open"))).isTrue();
        assertThat(robots.delay(site.at("/news/1"))).contains(Duration.ofSeconds(3));
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void shouldTakeAMissingFileForConsentAndABrokenServerForNone() {
        site.on("/robots.txt", exchange -> TestSite.answer(exchange, 404, new byte[0]));
        assertThat(robots.allows(site.at("/news/1"))).isTrue();

        try (var broken = new TestSite()) {
            broken.on("/robots.txt", exchange -> TestSite.answer(exchange, 503, new byte[0]));
            assertThat(robots.allows(broken.at("/news/1"))).isFalse();
        }
    }

    @Test
    void shouldReadTheBeginningOfAFileWithoutEnd() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /no\n" + "# filler\n".repeat(300_000));

        assertThat(robots.allows(site.at("/no/1"))).isFalse();
        assertThat(robots.allows(site.at("/yes"))).isTrue();
    }
}
