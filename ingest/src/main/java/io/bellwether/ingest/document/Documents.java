package io.bellwether.ingest.document;

import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.feed.FeedOrigin;
import io.bellwether.ingest.feed.FeedParser;
import io.bellwether.ingest.feed.FeedResult;
import io.bellwether.ingest.outlet.Outlets;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** Reads the documents of one input, each by what it is. */
final class Documents {

    private final ReadLimits limits;
    private final Clock clock;
    private final Sink sink;
    private final Archives archives;
    private final FeedParser feeds;
    private final PageArticle pages;
    private final TextArticle texts;
    private final JsonDocuments json;
    private final JsonLines lines;

    Documents(Outlets outlets, ReadLimits limits, Clock clock, Sink sink) {
        this.limits = limits;
        this.clock = clock;
        this.sink = sink;
        archives = new Archives(limits, sink);
        feeds = new FeedParser(outlets);
        pages = new PageArticle(outlets);
        texts = new TextArticle(outlets);
        var articles = new JsonArticleReader(outlets);
        json = new JsonDocuments(articles);
        lines = new JsonLines(articles, limits.lineBytes(), clock);
    }

    void read(InputStream in, Source source, int depth) throws IOException {
        var content = new Content(in);
        var format = FormatSniffer.of(content.head(), content.isShort(), source);
        switch (format) {
            case GZIP -> archives.gzip(content.stream(), source, depth, this::read);
            case ZIP -> archives.zip(content.stream(), source, depth, this::read);
            case JSON_LINES -> lines.read(content, source, sink);
            case BINARY -> reject(content, RejectionCause.BINARY_FILE, "not text of any kind", source);
            case EMPTY -> reject(content, RejectionCause.EMPTY_INPUT, "nothing but white space", source);
            case FEED, PAGE, OPML, JSON_DOCUMENT, TEXT -> whole(content, format, source);
        }
    }

    private void whole(Content content, Format format, Source source) throws IOException {
        var bytes = content.whole(limits.documentBytes());
        if (content.failure() != null) {
            return; // Half a document is none; the archive reports the cut.
        }
        if (bytes.isEmpty()) {
            String detail = "more than " + limits.documentBytes() + " bytes";
            reject(content, RejectionCause.DOCUMENT_TOO_LARGE, detail, source);
            return;
        }
        read(bytes.get(), format, source);
    }

    private void read(byte[] bytes, Format format, Source source) {
        var now = clock.instant();
        switch (format) {
            case PAGE -> sink.parsed().accept(pages.read(bytes, source, now));
            case OPML -> OpmlReader.read(bytes, source, sink);
            case TEXT -> sink.parsed().accept(texts.read(bytes, source, now));
            case JSON_DOCUMENT -> {
                if (JsonDocuments.isFeed(bytes)) {
                    feed(bytes, source);
                } else {
                    json.read(bytes, source, now, sink);
                }
            }
            default -> feed(bytes, source);
        }
    }

    private void feed(byte[] bytes, Source source) {
        var origin = new FeedOrigin(source.place(), source.contentType(), source.url());
        var result = feeds.parse(bytes, origin, clock.instant());
        if (result instanceof FeedResult.Read read) {
            read.feed().entries().forEach(sink.parsed());
        } else if (result instanceof FeedResult.NotAFeed none) {
            sink.parsed().accept(none.rejected());
        }
    }

    private void reject(Content content, RejectionCause cause, String detail, Source source) {
        if (content.failure() == null) {
            content.abandon();
            sink.parsed().accept(cause.at(source.place(), detail, content.head()));
        }
    }
}
