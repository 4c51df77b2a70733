/**
 * {@code articles.enriched} to {@code stories} and {@code articles.scored}: revisions, the story index and the scores,
 * carried through Kafka Streams. Formulas and story rules are in the pure packages below.
 */
@NullMarked
package io.bellwether.score;

import org.jspecify.annotations.NullMarked;
