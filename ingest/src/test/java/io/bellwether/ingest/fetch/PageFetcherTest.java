package io.bellwether.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.fetch.FetchResult.Failed;
import io.bellwether.ingest.fetch.FetchResult.Fetched;
import io.bellwether.ingest.fetch.FetchResult.NotModified;
import io.bellwether.ingest.fetch.FetchResult.Refused;
import io.bellwether.runtime.net.AddressGuard;
import io.bellwether.runtime.net.GuardedResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {

    private static final Instant NOW = Instant.parse("2026-10-08T14:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final TestSite site = new TestSite();
    private final PageFetcher fetcher = fetcher(Set.of("127.0.0.1"), Duration.ofSeconds(20));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void shouldFetchAPage() {
        site.page("/a", "text/html; charset=utf-8", "<p>人工智能</p>");

        var result = fetcher.fetch(FetchRequest.page(site.at("/a")));

        assertThat(result).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>人工智能</p>");
            assertThat(page.headers().get("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.finalUrl()).isEqualTo(site.at("/a"));
            assertThat(page.movedTo()).isNull();
        });
        assertThat(site.asked().get(0).header("User-agent")).isEqualTo(PageFetcher.USER_AGENT);
        assertThat(site.asked().get(0).headers()).doesNotContainKey("Cookie");
    }

    @Test
    void shouldSendValidatorsVerbatimAndTakeNotModified() {
        site.on("/feed", exchange -> TestSite.answer(exchange, 304, new byte[0]));

        var result =
                fetcher.fetch(FetchRequest.feed(site.at("/feed"), "W/\"odd, tag\"", "Thu, 8 Oct 2026 14:00:00 +0000"));

        assertThat(result).isInstanceOf(NotModified.class);
        assertThat(site.asked().get(0).header("If-none-match")).isEqualTo("W/\"odd, tag\"");
        assertThat(site.asked().get(0).header("If-modified-since")).isEqualTo("Thu, 8 Oct 2026 14:00:00 +0000");
    }

    @Test
    void shouldFollowRedirectsAndTellWhereAPageMoved() {
        site.redirect("/old", 301, "/newer");
        site.redirect("/newer", 308, "new?x=1");
        site.redirect("/new", 302, "/today");
        site.page("/today", "text/html", "here");

        var result = fetcher.fetch(FetchRequest.page(site.at("/old")));

        assertThat(result).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.finalUrl()).isEqualTo(site.at("/today"));
            assertThat(page.movedTo()).isEqualTo(site.at("/new?x=1"));
        });
    }

    @Test
    void shouldNotCallAPermanentRedirectBehindATemporaryOneAMove() {
        site.redirect("/a", 302, "/b");
        site.redirect("/b", 301, "/c");
        site.page("/c", "text/html", "here");

        var result = fetcher.fetch(FetchRequest.page(site.at("/a")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Fetched.class, page -> assertThat(page.movedTo()).isNull());
    }

    @Test
    void shouldGiveUpOnARedirectLoop() {
        site.redirect("/loop", 302, "/loop");

        var result = fetcher.fetch(FetchRequest.page(site.at("/loop")));

        assertThat(cause(result)).isEqualTo("refused too-many-redirects");
        assertThat(site.asked()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "gopher://x/", "http://user@127.0.0.1/", "::"})
    void shouldNotFollowARedirectOutOfTheWeb(String location) {
        site.redirect("/a", 302, location);

        var result = fetcher.fetch(FetchRequest.page(site.at("/a")));

        assertThat(cause(result)).isEqualTo("refused bad-redirect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://2130706433:%d/"})
    void shouldRefuseALoopbackAddressInWhateverWriting(String address) {
        site.page("/", "text/html", "secret");
        try (var strict = fetcher(Set.of(), Duration.ofSeconds(5))) {

            var result = strict.fetch(FetchRequest.page(URI.create(address.formatted(site.port()))));

            assertThat(cause(result)).isEqualTo("refused forbidden-address");
            assertThat(site.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d/secret",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]:%d/secret",
                "http://[::ffff:10.0.0.1]/",
                "//10.0.0.1/"
            })
    void shouldRefuseARedirectToAPrivateAddress(String location) {
        site.page("/secret", "text/html", "secret");
        site.redirect("/a", 302, location.formatted(site.port()));

        var result = fetcher.fetch(FetchRequest.page(site.at("/a")));

        assertThat(cause(result)).isEqualTo("refused forbidden-address");
        assertThat(site.asked()).extracting(TestSite.Asked::path).containsExactly("/a");
    }

    @Test
    void shouldCheckTheVeryAddressThatIsDialled() {
        var lookups = new AtomicInteger();
        GuardedResolver.Lookup rebinding = host -> {
            lookups.incrementAndGet();
            return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        };
        site.page("/", "text/html", "secret");
        try (var strict = new PageFetcher(policy(Set.of(), Duration.ofSeconds(5)), CLOCK, rebinding)) {

            var result = strict.fetch(FetchRequest.page(URI.create("http://public.example:" + site.port() + "/")));

            assertThat(cause(result)).isEqualTo("refused forbidden-address");
            assertThat(lookups).hasValue(1);
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void shouldDecompressGzipAndBothKindsOfDeflate() throws IOException {
        byte[] text = "same text ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        compressed("/gzip", "gzip", gzip(text));
        compressed("/zlib", "deflate", deflate(text, false));
        compressed("/bare", "deflate", deflate(text, true));
        compressed("/none", "identity", text);

        for (String path : new String[] {"/gzip", "/zlib", "/bare", "/none"}) {
            var result = fetcher.fetch(FetchRequest.page(site.at(path)));

            assertThat(result)
                    .as(path)
                    .isInstanceOfSatisfying(
                            Fetched.class, page -> assertThat(page.bytes()).isEqualTo(text));
        }
    }

    @Test
    void shouldStopADecompressionBomb() throws IOException {
        compressed("/bomb", "gzip", gzip(new byte[200 << 20]));

        var result = fetcher.fetch(FetchRequest.page(site.at("/bomb")));

        assertThat(cause(result)).isEqualTo("refused too-large");
    }

    @Test
    void shouldStopABodyOfEmptyGzipMembers() throws IOException {
        byte[] empty = gzip(new byte[0]);
        site.on("/members", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 200_000; i++) {
                exchange.getResponseBody().write(empty);
            }
        });

        var result = fetcher.fetch(FetchRequest.page(site.at("/members")));

        assertThat(cause(result)).isEqualTo("failed broken-body 0");
    }

    @Test
    void shouldReadSeveralGzipMembersAsOneText() throws IOException {
        var members = new ByteArrayOutputStream();
        members.write(gzip("one ".getBytes(StandardCharsets.UTF_8)));
        members.write(gzip(new byte[0]));
        members.write(gzip("two".repeat(20_000).getBytes(StandardCharsets.UTF_8)));
        compressed("/members", "gzip", members.toByteArray());

        var result = fetcher.fetch(FetchRequest.page(site.at("/members")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Fetched.class,
                        page -> assertThat(new String(page.bytes(), StandardCharsets.UTF_8))
                                .isEqualTo("one " + "two".repeat(20_000)));
    }

    @Test
    void shouldRefuseAnEncodingThatWasNotAskedForAndReportABrokenOne() {
        compressed("/br", "br", new byte[] {1, 2, 3});
        compressed("/broken", "gzip", new byte[] {1, 2, 3});

        assertThat(cause(fetcher.fetch(FetchRequest.page(site.at("/br"))))).isEqualTo("refused unknown-encoding");
        assertThat(cause(fetcher.fetch(FetchRequest.page(site.at("/broken"))))).isEqualTo("failed broken-body 0");
    }

    @Test
    void shouldTakeABodyOfExactlyTheLimitAndRefuseOneMore() {
        compressed("/full", "identity", new byte[1 << 20]);
        compressed("/more", "identity", new byte[(1 << 20) + 1]);

        assertThat(fetcher.fetch(FetchRequest.page(site.at("/full")))).isInstanceOf(Fetched.class);
        assertThat(cause(fetcher.fetch(FetchRequest.page(site.at("/more"))))).isEqualTo("refused too-large");
    }

    @Test
    void shouldStopAnEndlessBodyOfAnUninterestingAnswer() {
        var stop = new CountDownLatch(1);
        site.on("/endless", exchange -> {
            exchange.sendResponseHeaders(500, 0);
            byte[] filler = new byte[1024];
            while (stop.getCount() > 0) {
                exchange.getResponseBody().write(filler);
            }
        });

        var result = fetcher.fetch(FetchRequest.page(site.at("/endless")));

        stop.countDown();
        assertThat(cause(result)).isEqualTo("failed http-500 500");
    }

    @Test
    void shouldStopAServerThatDripsOnAtTheTotalTime() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var hasty = fetcher(Set.of("127.0.0.1"), Duration.ofMillis(700))) {
            var dripping = new Thread(() -> drip(server));
            dripping.setDaemon(true);
            dripping.start();

            long begin = System.nanoTime();
            var result = hasty.fetch(FetchRequest.page(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/")));

            assertThat(cause(result)).isEqualTo("failed timeout 0");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void shouldRefuseHeadersWithoutEnd() {
        site.on("/headers", exchange -> {
            for (int i = 0; i < 500; i++) {
                exchange.getResponseHeaders().add("X-" + i, "value");
            }
            TestSite.answer(exchange, 200, new byte[] {1});
        });
        site.on("/long", exchange -> {
            exchange.getResponseHeaders().add("X-Long", "v".repeat(100_000));
            TestSite.answer(exchange, 200, new byte[] {1});
        });

        assertThat(cause(fetcher.fetch(FetchRequest.page(site.at("/headers"))))).isEqualTo("refused header-too-large");
        assertThat(cause(fetcher.fetch(FetchRequest.page(site.at("/long"))))).isEqualTo("refused header-too-large");
    }

    @Test
    void shouldTellWhenABusyServerWantsToBeAskedAgain() {
        site.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            TestSite.answer(exchange, 429, "slow down".getBytes(StandardCharsets.UTF_8));
        });
        site.on("/down", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Thu, 08 Oct 2026 15:00:00 GMT");
            TestSite.answer(exchange, 503, new byte[0]);
        });

        assertThat(fetcher.fetch(FetchRequest.page(site.at("/busy")))).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.status()).isEqualTo(429);
            assertThat(failed.retryAfter()).isEqualTo(NOW.plusSeconds(120));
        });
        assertThat(fetcher.fetch(FetchRequest.page(site.at("/down"))))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.retryAfter()).isEqualTo("2026-10-08T15:00:00Z"));
    }

    @Test
    void shouldReportAConnectionThatIsRefused() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        var result = fetcher.fetch(FetchRequest.page(URI.create("http://127.0.0.1:" + free + "/")));

        assertThat(cause(result)).isEqualTo("failed connect-failed 0");
    }

    private static String cause(FetchResult result) {
        if (result instanceof Refused refused) {
            return "refused " + refused.cause();
        }
        return result instanceof Failed failed ? "failed " + failed.cause() + " " + failed.status() : "" + result;
    }

    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!Thread.currentThread().isInterrupted()) {
                out.write('x');
                out.flush();
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException e) {
            // The other side has hung up, as it should.
        }
    }

    private void compressed(String path, String encoding, byte[] body) {
        site.on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            TestSite.answer(exchange, 200, body);
        });
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        try (var deflate = new DeflaterOutputStream(out, deflater)) {
            deflate.write(bytes);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static PageFetcher fetcher(Set<String> allowed, Duration total) {
        return new PageFetcher(policy(allowed, total), CLOCK);
    }

    private static FetchPolicy policy(Set<String> allowed, Duration total) {
        return new FetchPolicy(
                new AddressGuard(false, allowed, "a setting permits more"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                total,
                1 << 20,
                false);
    }
}
