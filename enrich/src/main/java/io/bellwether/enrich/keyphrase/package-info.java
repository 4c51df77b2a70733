/**
 * Phrases that tell what a text is about, and weighted terms that match articles of one story. Null is never accepted or
 * returned unless marked.
 */
@NullMarked
package io.bellwether.enrich.keyphrase;

import org.jspecify.annotations.NullMarked;
