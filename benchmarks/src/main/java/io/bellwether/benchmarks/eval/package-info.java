/** Measured quality: every part on labelled data, as {@code bellwether eval} prints it. */
@NullMarked
package io.bellwether.benchmarks.eval;

import org.jspecify.annotations.NullMarked;
