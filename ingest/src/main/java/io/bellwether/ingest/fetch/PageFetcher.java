package io.bellwether.ingest.fetch;

import io.bellwether.ingest.fetch.FetchResult.Failed;
import io.bellwether.ingest.fetch.FetchResult.Fetched;
import io.bellwether.ingest.fetch.FetchResult.NotModified;
import io.bellwether.ingest.fetch.FetchResult.Refused;
import io.bellwether.runtime.net.AddressGuard;
import io.bellwether.runtime.net.GuardedResolver;
import io.bellwether.runtime.net.RetryAfter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over HTTP what an untrusted document points at. Every address is judged by the {@link AddressGuard} when it
 * is dialled; redirects are followed here, one checked hop after the other, at most five; size, headers and time are
 * capped; there are no proxies, cookies or credentials. Safe for use by several threads.
 */
public final class PageFetcher implements AutoCloseable {

    /** How this client names itself, so that a site's owner can find out what it is. */
    public static final String USER_AGENT =
            "Bellwether/0.1 (+https://github.com/bellwether-news/bellwether; news feed reader)";

    private static final int MAX_REDIRECTS = 5;

    private final FetchPolicy policy;
    private final Clock clock;
    private final HttpHop http;

    /** A fetcher that looks names up in the system's DNS. */
    public PageFetcher(FetchPolicy policy, Clock clock) {
        this(policy, clock, InetAddress::getAllByName);
    }

    PageFetcher(FetchPolicy policy, Clock clock, GuardedResolver.Lookup lookup) {
        this.policy = policy;
        this.clock = clock;
        this.http = new HttpHop(policy, new GuardedResolver(policy.guard(), lookup));
    }

    /** Fetches; blocks for at most the policy's total time, a slow name server excepted. Never throws for bad input. */
    public FetchResult fetch(FetchRequest request) {
        long deadline = System.nanoTime() + policy.totalTimeout().toNanos();
        URI url = request.url();
        if (HttpAddress.of(url.toString()).isEmpty()) {
            return new Refused("bad-url", url + " is not an http(s) address");
        }
        URI movedTo = null;
        boolean permanent = true;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            var remaining = Duration.ofNanos(deadline - System.nanoTime());
            HttpHop.Answer answer;
            try {
                answer = http.get(request.at(url), remaining);
            } catch (IOException e) {
                return FetchFailures.of(e, url);
            }
            if (!answer.isRedirect()) {
                return result(answer, url, movedTo);
            }
            var next = nextAddress(url, answer);
            if (next.isEmpty()) {
                return new Refused("bad-redirect", url + " redirects to no http(s) address");
            }
            if (isDowngrade(url, next.get()) && !policy.allowDowngrade()) {
                return new Refused("insecure-redirect", url + " redirects from https to http");
            }
            permanent = permanent && answer.isPermanentRedirect();
            url = next.get();
            movedTo = permanent ? url : movedTo;
        }
        return new Refused("too-many-redirects", request.url() + " redirects more than " + MAX_REDIRECTS + " times");
    }

    @Override
    public void close() {
        http.close();
    }

    private FetchResult result(HttpHop.Answer answer, URI url, @Nullable URI movedTo) {
        return switch (answer.status()) {
            case 200, 203 -> new Fetched(answer.headers(), answer.body(), url, movedTo);
            case 304 -> new NotModified(answer.headers(), movedTo);
            default ->
                new Failed(
                        "http-" + answer.status(),
                        url + " answers " + answer.status(),
                        answer.status(),
                        answer.headers()
                                .get("retry-after")
                                .flatMap(value -> RetryAfter.parse(value, clock.instant()))
                                .orElse(null));
        };
    }

    private static Optional<URI> nextAddress(URI url, HttpHop.Answer answer) {
        return answer.headers().get("location").flatMap(location -> HttpAddress.resolve(url, location));
    }

    private static boolean isDowngrade(URI from, URI to) {
        return from.getScheme().equals("https") && to.getScheme().equals("http");
    }
}
