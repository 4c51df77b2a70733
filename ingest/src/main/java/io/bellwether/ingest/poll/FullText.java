package io.bellwether.ingest.poll;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.fetch.FetchRequest;
import io.bellwether.ingest.fetch.FetchResult;
import io.bellwether.ingest.fetch.HttpAddress;
import io.bellwether.ingest.fetch.PageFetcher;
import io.bellwether.ingest.fetch.RobotsPolicy;
import io.bellwether.news.ContentType;
import io.bellwether.news.RawArticle;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Puts the page of an entry in the place of what the feed has of it, as far as the site's robots.txt allows. Whatever
 * goes wrong, the entry stays as the feed has it, and the reason is counted.
 */
final class FullText {

    private static final int LONGEST_SUMMARY = 4_000;

    /** Characters: in UTF-8 they always fit into a record, and no article is longer. */
    private static final int LONGEST_PAGE = 3 << 20;

    private final PageFetcher fetcher;
    private final RobotsPolicy robots;
    private final HostGate gate;
    private final Duration gap;
    private final PageDecoder decoder;
    private final MeterRegistry meters;

    FullText(
            PageFetcher fetcher,
            RobotsPolicy robots,
            HostGate gate,
            Duration gap,
            PageDecoder decoder,
            MeterRegistry meters) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.gate = gate;
        this.gap = gap;
        this.decoder = decoder;
        this.meters = meters;
    }

    /** The entry with its page, or as it was. */
    Parsed of(Parsed entry) throws InterruptedException {
        if (!(entry instanceof Parsed.Article article) || article.article().getUrl() == null) {
            return entry;
        }
        var url = HttpAddress.of(article.article().getUrl());
        if (url.isEmpty()) {
            return counted("bad-url", entry);
        }
        if (!robots.allows(url.get())) {
            return counted("robots", entry);
        }
        var delay = robots.delay(url.get())
                .filter(asked -> asked.compareTo(gap) > 0)
                .orElse(gap);
        var result = gate.visit(url.get(), delay, () -> fetcher.fetch(FetchRequest.page(url.get())));
        return with(result, article);
    }

    private Parsed with(FetchResult result, Parsed.Article entry) {
        if (result instanceof FetchResult.Refused refused) {
            return counted(refused.cause(), entry);
        } else if (result instanceof FetchResult.Failed failed) {
            return counted(failed.cause(), entry);
        } else if (result instanceof FetchResult.Fetched page) {
            String type = page.headers().get("content-type").orElse(null);
            if (!isHtml(type)) {
                return counted("not-html", entry);
            }
            String html = decoder.decode(page.bytes(), type);
            if (html.isBlank() || html.length() > LONGEST_PAGE) {
                return counted(html.isBlank() ? "empty-page" : "too-large", entry);
            }
            return counted(
                    "fetched", new Parsed.Article(filled(entry.article(), html, page.finalUrl()), entry.place()));
        }
        return counted("not-modified", entry);
    }

    private static RawArticle filled(RawArticle article, String html, URI found) {
        var attributes = new HashMap<>(article.getAttributes());
        attributes.put("pageUrl", found.toString());
        return RawArticle.newBuilder(article)
                .setContent(html)
                .setContentType(ContentType.HTML)
                .setSummary(summary(article))
                .setAttributes(attributes)
                .build();
    }

    /** The feed's own summary; what it has as content where it has none. */
    private static @Nullable String summary(RawArticle article) {
        if (article.getSummary() != null || article.getContent() == null) {
            return article.getSummary();
        }
        String text = article.getContentType() == ContentType.HTML
                ? Jsoup.parseBodyFragment(article.getContent()).text()
                : article.getContent();
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_SUMMARY - 1));
        return text.substring(0, splitsPair ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY);
    }

    private Parsed counted(String result, Parsed entry) {
        meters.counter("bellwether.ingest.pages", "result", result).increment();
        return entry;
    }

    private static boolean isHtml(@Nullable String type) {
        if (type == null) {
            return true;
        }
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("text/html") || lower.startsWith("application/xhtml+xml");
    }
}
