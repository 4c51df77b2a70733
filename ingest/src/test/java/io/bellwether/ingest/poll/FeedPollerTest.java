package io.bellwether.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.fetch.FetchPolicy;
import io.bellwether.ingest.fetch.PageFetcher;
import io.bellwether.ingest.fetch.TestSite;
import io.bellwether.news.ContentType;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.net.AddressGuard;
import io.bellwether.schemas.TrustedRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedPollerTest {

    static {
        TrustedRecords.trust();
    }

    private static final Instant NOW = Instant.parse("2026-10-08T14:00:00Z");

    private final TestClock clock = new TestClock();
    private final TestSite site = new TestSite();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MemoryFeedLog log = new MemoryFeedLog();
    private final PageFetcher fetcher = new PageFetcher(
            new FetchPolicy(
                    new AddressGuard(false, Set.of("127.0.0.1"), "a setting permits more"),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    1 << 20,
                    false),
            clock);
    private final String feed = site.at("/feed").toString();
    private final AtomicReference<String> body = new AtomicReference<>("feed\n");
    private final FeedPoller poller = poller(0, false);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void shouldPublishTheOldestFirstAndNothingTwice() throws InterruptedException {
        serve("feed\na2 two\na1 one\n");

        var first = poller.poll(feed);
        var second = poller.poll(feed);

        assertThat(first).isEqualTo(new PollOutcome.Published(2, 0, 0, NOW.plus(Duration.ofMinutes(15))));
        assertThat(second).isEqualTo(new PollOutcome.Published(0, 0, 2, NOW.plus(Duration.ofMinutes(15))));
        assertThat(log.ids()).containsExactly("a1", "a2");
    }

    @Test
    void shouldPublishAChangedEntryAgain() throws InterruptedException {
        serve("feed\na1 one\na2 two\n");
        poller.poll(feed);

        body.set("feed\na1 corrected\na2 two\n");
        poller.poll(feed);

        assertThat(log.ids()).containsExactly("a2", "a1", "a1");
    }

    @Test
    void shouldReportABadEntryOnceAndTakeTheRest() throws InterruptedException {
        serve("feed\na1 one\n!broken\n-gone\n");

        poller.poll(feed);
        poller.poll(feed);

        assertThat(log.ids()).containsExactly("Withdrawal", "Rejected", "a1");
    }

    @Test
    void shouldTakeAnIdThatStandsTwiceInADocumentOnce() throws InterruptedException {
        serve("feed\na1 newer\na1 older\n");

        poller.poll(feed);
        poller.poll(feed);

        assertThat(log.ids()).containsExactly("a1");
    }

    @Test
    void shouldAskWithTheValidatorsOfTheLastAnswer() throws InterruptedException {
        site.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "yesterday, or so");
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            TestSite.answer(
                    exchange,
                    known ? 304 : 200,
                    known ? new byte[0] : "feed\na1 one\n".getBytes(StandardCharsets.UTF_8));
        });

        poller.poll(feed);
        int commits = log.commits;
        var second = poller.poll(feed);

        assertThat(second).isEqualTo(new PollOutcome.NotModified(NOW.plus(Duration.ofMinutes(15))));
        assertThat(site.asked().get(1).header("If-modified-since")).isEqualTo("yesterday, or so");
        assertThat(log.commits).as("a 304 costs no record").isEqualTo(commits);
    }

    @Test
    void shouldPublishNothingTwiceAfterARestart() throws InterruptedException {
        serve("feed\na1 one\n!broken\n");
        poller.poll(feed);

        var restarted = poller(0, false);
        body.set("feed\na2 two\na1 one\n!broken\n");
        restarted.poll(feed);

        assertThat(log.ids()).containsExactly("Rejected", "a1", "a2");
    }

    @Test
    void shouldPublishTheRestAfterACrashBetweenTwoTransactions() throws InterruptedException {
        serve("feed\n"
                + IntStream.range(0, 450).mapToObj(i -> "a" + i + " text").collect(Collectors.joining("\n")));
        log.commitsBeforeFailure = 1;

        assertThatThrownBy(() -> poller.poll(feed)).isInstanceOf(MemoryFeedLog.Down.class);
        assertThat(log.ids()).hasSize(200);
        log.commitsBeforeFailure = Integer.MAX_VALUE;
        poller(0, false).poll(feed);

        assertThat(log.ids()).hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void shouldNotForgetWhatItKnewWhenTheFeedIsEmptyOrAnErrorPageForOnce() throws InterruptedException {
        String entries =
                IntStream.range(0, 300).mapToObj(i -> "a" + i + " text").collect(Collectors.joining("\n"));
        serve("feed\n" + entries);
        poller.poll(feed);

        body.set("<html>we are painting</html>");
        assertThat(poller.poll(feed)).isInstanceOf(PollOutcome.Failed.class);
        body.set("feed\n");
        poller.poll(feed);
        body.set("feed\n" + entries);
        poller.poll(feed);

        assertThat(log.ids().stream().filter(id -> !id.equals("Rejected"))).hasSize(300);
    }

    @Test
    void shouldReportADocumentThatIsNoFeedOnceAndBackOff() throws InterruptedException {
        serve("<html>no feed</html>");

        var first = poller.poll(feed);
        var second = poller.poll(feed);

        assertThat(log.ids()).containsExactly("Rejected");
        assertThat(first.next()).isAfter(NOW.plus(Duration.ofMinutes(14)));
        assertThat(second.next()).isAfter(NOW.plus(Duration.ofMinutes(29)));
        assertThat(log.cursors.get(feed).getLastError()).startsWith("not-a-feed");
    }

    @Test
    void shouldRememberWhereAFeedMovedAndGoBackWhenThatFails() throws InterruptedException {
        site.redirect("/feed", 301, "/moved");
        site.page("/moved", "text/plain", "feed\na1 one\n");

        poller.poll(feed);
        assertThat(log.cursors.get(feed).getMovedTo())
                .isEqualTo(site.at("/moved").toString());
        poller.poll(feed);
        assertThat(site.asked()).extracting(TestSite.Asked::path).containsExactly("/feed", "/moved", "/moved");
        site.forget("/moved");
        poller.poll(feed);

        assertThat(log.cursors.get(feed).getMovedTo()).isNull();
        assertThat(log.cursors.get(feed).getLastError()).startsWith("http-404");
        assertThat(log.ids()).containsExactly("a1");
    }

    @Test
    void shouldStopForGoodAtAFeedThatIsGone() throws InterruptedException {
        site.on("/feed", exchange -> TestSite.answer(exchange, 410, new byte[0]));

        assertThat(poller.poll(feed)).isEqualTo(new PollOutcome.Gone());

        assertThat(poller.notBefore(feed)).contains(PollTiming.NEVER);
    }

    @Test
    void shouldWaitAsLongAsABusyServerAsks() throws InterruptedException {
        site.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "86400");
            TestSite.answer(exchange, 429, new byte[0]);
        });

        var outcome = poller.poll(feed);

        assertThat(outcome.next()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(poller.notBefore(feed)).contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void shouldForgetItsTroublesWithTheFirstGoodAnswer() throws InterruptedException {
        site.on("/feed", exchange -> TestSite.answer(exchange, 500, new byte[0]));
        poller.poll(feed);
        assertThat(log.cursors.get(feed).getConsecutiveFailures()).isEqualTo(1);

        site.forget("/feed");
        serve("feed\na1 one\n");
        poller.poll(feed);

        assertThat(log.cursors.get(feed)).satisfies(cursor -> {
            assertThat(cursor.getConsecutiveFailures()).isZero();
            assertThat(cursor.getLastError()).isNull();
            assertThat(cursor.getNotBefore()).isNull();
            assertThat(cursor.getLastPublishedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void shouldKeepToTheIntervalThatTheFeedAsksFor() throws InterruptedException {
        serve("feed\nttl: 60\n");
        assertThat(poller.poll(feed).next()).isEqualTo(NOW.plus(Duration.ofMinutes(60)));

        body.set("feed\nttl: 1\n");
        assertThat(poller.poll(feed).next()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));

        body.set("feed\nttl: 10000\n");
        assertThat(poller.poll(feed).next()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void shouldReadOlderDocumentsOfANewFeedButNotOfAKnownOne() throws InterruptedException {
        var archiving = poller(5, false);
        serve("feed\na4 four\nolder: /older1\n");
        site.page("/older1", "text/plain", "feed\na3 three\na2 two\nolder: /older2\n");
        site.page("/older2", "text/plain", "feed\na1 one\nolder: /older1\n");

        archiving.poll(feed);
        body.set("feed\na5 five\na4 four\nolder: /older1\n");
        archiving.poll(feed);

        assertThat(log.ids()).containsExactly("a1", "a2", "a3", "a4", "a5");
        assertThat(site.asked())
                .extracting(TestSite.Asked::path)
                .containsExactly("/feed", "/older1", "/older2", "/feed");
    }

    @Test
    void shouldPutPagesInThePlaceOfEntriesWhereTheyMayBeHad() throws InterruptedException {
        var reading = poller(0, true);
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /no\n");
        site.page("/yes", "text/html", "<p>the whole text</p>");
        site.page("/no", "text/html", "<p>secret</p>");
        site.page("/pdf", "application/pdf", "%PDF");
        serve("feed\na1 teaser " + site.at("/yes") + "\na2 teaser " + site.at("/no") + "\na3 teaser " + site.at("/pdf")
                + "\na4 teaser " + site.at("/missing") + "\na5 teaser http://10.0.0.1/\na6 teaser\n");

        reading.poll(feed);

        assertThat(article("a1").getContent()).isEqualTo("<p>the whole text</p>");
        assertThat(article("a1").getContentType()).isEqualTo(ContentType.HTML);
        assertThat(article("a1").getSummary()).isEqualTo("teaser");
        assertThat(article("a1").getAttributes())
                .containsEntry("pageUrl", site.at("/yes").toString());
        for (String id : new String[] {"a2", "a3", "a4", "a5", "a6"}) {
            assertThat(article(id).getContent()).as(id).isEqualTo("teaser");
            assertThat(article(id).getContentType()).as(id).isEqualTo(ContentType.TEXT);
        }
        assertThat(site.asked()).extracting(TestSite.Asked::path).doesNotContain("/no");
        for (String result : new String[] {"fetched", "not-html", "http-404"}) {
            assertThat(meters.counter("bellwether.ingest.pages", "result", result)
                            .count())
                    .as(result)
                    .isEqualTo(1);
        }
        assertThat(meters.counter("bellwether.ingest.pages", "result", "robots").count())
                .as("the page, and the host whose rules cannot be had")
                .isEqualTo(2);
    }

    @Test
    void shouldFetchThePageOfAnEntryOnlyWhenTheEntryIsNew() throws InterruptedException {
        var reading = poller(0, true);
        site.page("/page", "text/html", "<p>text</p>");
        serve("feed\na1 teaser " + site.at("/page") + "\n");

        reading.poll(feed);
        reading.poll(feed);

        assertThat(site.asked().stream().filter(asked -> asked.path().equals("/page")))
                .hasSize(1);
        assertThat(log.ids()).containsExactly("a1");
    }

    @Test
    void shouldReportAFeedWhoseAddressIsNone() throws InterruptedException {
        var outcome = poller.poll("ftp://example.org/feed");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PollOutcome.Failed.class,
                        failed -> assertThat(failed.cause()).isEqualTo("bad-url"));
    }

    @Test
    void shouldRememberNoMoreThanACursorHolds() throws InterruptedException {
        serve("feed\n"
                + IntStream.range(0, 2_500).mapToObj(i -> "a" + i + " text").collect(Collectors.joining("\n")));

        poller.poll(feed);
        poller.poll(feed);

        assertThat(log.ids()).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(log.cursors.get(feed).getSeen()).hasSize(2_000);
    }

    private RawArticle article(String id) {
        return log.published.stream()
                .filter(Parsed.Article.class::isInstance)
                .map(entry -> ((Parsed.Article) entry).article())
                .filter(article -> article.getArticleId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void serve(String text) {
        body.set(text);
        site.on("/feed", exchange -> TestSite.answer(exchange, 200, body.get().getBytes(StandardCharsets.UTF_8)));
    }

    private FeedPoller poller(int archivePages, boolean fullText) {
        return new FeedPoller(
                fetcher,
                new LineFeed(),
                (page, type) -> new String(page, StandardCharsets.UTF_8),
                log,
                new PollPolicy(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(5),
                        Duration.ofDays(1),
                        Duration.ofSeconds(1),
                        archivePages,
                        fullText),
                clock,
                meters,
                pause -> {});
    }
}
