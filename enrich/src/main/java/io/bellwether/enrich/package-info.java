/**
 * {@code articles.raw} to {@code articles.enriched}: one stateless step. The understanding of text is in the pure
 * packages below; this package puts them together and carries the result through Kafka Streams.
 */
@NullMarked
package io.bellwether.enrich;

import org.jspecify.annotations.NullMarked;
