/**
 * Feeds from bytes to their neutral shape: RSS 0.90 to 2.0, Atom 0.3 and 1.0, CDF, JSON Feed. One entry point,
 * {@link io.bellwether.ingest.feed.read.FeedContentReader}. Ill-formed feeds are read as far as they go; nothing
 * external is ever loaded.
 */
@NullMarked
package io.bellwether.ingest.feed.read;

import org.jspecify.annotations.NullMarked;
