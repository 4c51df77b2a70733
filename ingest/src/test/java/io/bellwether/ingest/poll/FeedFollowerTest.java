package io.bellwether.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.fetch.FetchPolicy;
import io.bellwether.ingest.fetch.PageFetcher;
import io.bellwether.ingest.fetch.TestSite;
import io.bellwether.runtime.net.AddressGuard;
import io.bellwether.schemas.TrustedRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFollowerTest {

    static {
        TrustedRecords.trust();
    }

    private record Alarm(Instant at, Runnable task) {}

    private final TestClock clock = new TestClock();
    private final Instant begin = clock.instant();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparing(Alarm::at));
    private final TestSite site = new TestSite();
    private final MemoryFeedLog log = new MemoryFeedLog();
    private final PageFetcher fetcher = new PageFetcher(
            new FetchPolicy(
                    new AddressGuard(true, Set.of(), "a setting permits more"),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    1 << 20,
                    false),
            clock);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void shouldPollEachFeedAtItsIntervalAndAHostNeverTwiceWithinTheGap() {
        site.page("/a", "text/plain", "feed\na1 one\n");
        site.page("/b", "text/plain", "feed\nttl: 30\nb1 one\n");
        var follower = follower("/a", "/b");

        follower.start();
        runUntil(begin.plus(Duration.ofMinutes(61)));

        assertThat(paths()).containsExactly("/a", "/b", "/a", "/a", "/b", "/a", "/a", "/b");
        assertThat(log.ids()).containsExactly("a1", "b1");
        assertThat(alarms).as("one alarm at a time, not one a poll").hasSizeLessThan(4);
    }

    @Test
    void shouldNotAskAFeedBeforeItsCursorAllows() {
        site.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            TestSite.answer(exchange, 503, "busy".getBytes(StandardCharsets.UTF_8));
        });
        var first = follower("/busy");
        first.start();
        first.close();
        alarms.clear();

        var restarted = follower("/busy");
        restarted.start();
        runUntil(begin.plus(Duration.ofMinutes(119)));
        assertThat(paths()).hasSize(1);
        runUntil(begin.plus(Duration.ofMinutes(121)));
        assertThat(paths()).hasSize(2);
    }

    @Test
    void shouldEndWhenEveryFeedIsGone() {
        site.on("/gone", exchange -> TestSite.answer(exchange, 410, new byte[0]));
        var follower = follower("/gone");

        follower.start();

        assertThat(follower.ended()).isCompleted();
    }

    @Test
    void shouldGoOnWithTheOthersAfterAFault() {
        site.page("/a", "text/plain", "feed\na1 one\n");
        site.page("/b", "text/plain", "feed\nttl: broken\n");
        var follower = follower("/a", "/b");

        follower.start();
        runUntil(begin.plus(Duration.ofMinutes(31)));

        assertThat(paths()).containsExactly("/a", "/b", "/a", "/a");
        assertThat(follower.ended()).isNotDone();
    }

    private List<String> paths() {
        return site.asked().stream().map(TestSite.Asked::path).toList();
    }

    private void runUntil(Instant end) {
        while (!alarms.isEmpty() && alarms.peek().at().isBefore(end)) {
            var next = alarms.remove();
            clock.set(next.at());
            next.task().run();
        }
        clock.set(end);
    }

    private FeedFollower follower(String... paths) {
        var policy = new PollPolicy(
                Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofSeconds(2), 0, false);
        var poller = new FeedPoller(
                fetcher,
                new LineFeed(),
                (page, type) -> "",
                log,
                policy,
                clock,
                new SimpleMeterRegistry(),
                pause -> {});
        var feeds =
                List.of(paths).stream().map(path -> site.at(path).toString()).toList();
        return new FeedFollower(
                poller,
                feeds,
                Duration.ofSeconds(2),
                4,
                clock,
                Runnable::run,
                (delay, task) -> alarms.add(new Alarm(clock.instant().plus(delay), task)),
                () -> {});
    }
}
