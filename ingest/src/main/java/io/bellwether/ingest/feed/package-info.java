/**
 * Feeds from bytes: RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed, with RFC 5005 archives and RFC 6721 tombstones. One
 * entry point, {@link io.bellwether.ingest.feed.FeedParser}. Ill-formed feeds are read as far as they go; nothing
 * external is ever loaded.
 */
@NullMarked
package io.bellwether.ingest.feed;

import org.jspecify.annotations.NullMarked;
