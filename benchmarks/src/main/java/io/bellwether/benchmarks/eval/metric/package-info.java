/** Measures of agreement between what was predicted and what is labelled. Pure. */
@NullMarked
package io.bellwether.benchmarks.eval.metric;

import org.jspecify.annotations.NullMarked;
