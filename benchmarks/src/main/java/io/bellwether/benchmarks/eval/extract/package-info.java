/** Pages with labels, how an extraction is held against each kind of label, and how long it takes. */
@NullMarked
package io.bellwether.benchmarks.eval.extract;

import org.jspecify.annotations.NullMarked;
