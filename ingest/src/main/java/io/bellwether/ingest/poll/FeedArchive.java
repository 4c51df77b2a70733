package io.bellwether.ingest.poll;

import io.bellwether.ingest.fetch.HttpAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Walks back through the older documents of a feed (RFC 5005) until one holds an entry that is known, so that a feed
 * left alone for long is caught up with.
 */
final class FeedArchive {

    private final int most;
    private final OlderPages pages;

    /** An older document and where it was found. */
    record Page(FeedDocument document, URI url) {}

    /** Fetches an older document; empty when it cannot be had. */
    @FunctionalInterface
    interface OlderPages {
        Optional<Page> at(URI url, String feedUrl) throws InterruptedException;
    }

    FeedArchive(int most, OlderPages pages) {
        this.most = most;
        this.pages = pages;
    }

    void addOlder(FeedDocument newest, URI found, String feedUrl, SeenEntries seen) throws InterruptedException {
        var document = newest;
        var url = found;
        Set<URI> visited = new HashSet<>(Set.of(found));
        for (int i = 0; i < most && !seen.overlaps() && !seen.isFull(); i++) {
            String older = document.older();
            var next = older == null ? Optional.<URI>empty() : HttpAddress.resolve(url, older);
            if (next.isEmpty() || !visited.add(next.get())) {
                return;
            }
            var page = pages.at(next.get(), feedUrl);
            if (page.isEmpty() || !page.get().document().readable()) {
                return;
            }
            document = page.get().document();
            url = page.get().url();
            seen.add(document.entries());
        }
    }
}
