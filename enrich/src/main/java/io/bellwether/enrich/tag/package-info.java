/**
 * Subjects of an article from a versioned bilingual taxonomy. Null is never accepted or returned unless marked.
 */
@NullMarked
package io.bellwether.enrich.tag;

import org.jspecify.annotations.NullMarked;
