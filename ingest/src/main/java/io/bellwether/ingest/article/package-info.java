/**
 * What every reader needs to make an article of what it found: characters from bytes, instants from the many ways to
 * write a time, plain text from markup, ids, and the causes for which something is rejected. Pure: no Kafka, no HTTP,
 * no clock.
 */
@NullMarked
package io.bellwether.ingest.article;

import org.jspecify.annotations.NullMarked;
