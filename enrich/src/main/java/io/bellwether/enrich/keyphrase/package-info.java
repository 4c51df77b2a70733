/**
 * Phrases that tell what a text is about. Null is never accepted or
 * returned unless marked.
 */
@NullMarked
package io.bellwether.enrich.keyphrase;

import org.jspecify.annotations.NullMarked;
