/** What a sentence says around its figures: whose, of what, when, and in which direction. Null is never accepted or returned unless marked. */
@NullMarked
package io.bellwether.enrich.figure.context;

import org.jspecify.annotations.NullMarked;
