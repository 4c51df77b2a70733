/**
 * Each part of enrichment beside its rivals, on the same input in the same run. Times are a mean over all pages or
 * articles, in turn.
 */
@NullMarked
package io.bellwether.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
