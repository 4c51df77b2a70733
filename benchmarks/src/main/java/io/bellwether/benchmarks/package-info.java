/** How fast the pipeline is, beside a pass-through of the same records over the same broker in the same run. */
@NullMarked
package io.bellwether.benchmarks;

import org.jspecify.annotations.NullMarked;
