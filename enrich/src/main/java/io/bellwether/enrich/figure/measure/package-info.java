/** A number with its currency mark and unit; ranges, ratios and words that are number and unit at once. Null is never accepted or returned unless marked. */
@NullMarked
package io.bellwether.enrich.figure.measure;

import org.jspecify.annotations.NullMarked;
