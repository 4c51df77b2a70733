/** Numbers of both number systems, read where they stand. Null is never accepted or returned unless marked. */
@NullMarked
package io.bellwether.enrich.figure.number;

import org.jspecify.annotations.NullMarked;
