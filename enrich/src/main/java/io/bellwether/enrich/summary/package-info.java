/** Sentences that carry an article. Null is never accepted or returned unless marked. */
@NullMarked
package io.bellwether.enrich.summary;

import org.jspecify.annotations.NullMarked;
