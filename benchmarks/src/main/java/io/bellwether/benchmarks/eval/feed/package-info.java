/**
 * The feed parser's results in the words of feedparser and gofeed, beside ROME's in the same words. The ways in are
 * {@link io.bellwether.benchmarks.eval.feed.FeedparserCases} and {@link
 * io.bellwether.benchmarks.eval.feed.FeedGofeedCases}.
 */
@NullMarked
package io.bellwether.benchmarks.eval.feed;

import org.jspecify.annotations.NullMarked;
