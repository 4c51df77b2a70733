/** Names in sentences: found mentions against labelled ones. Pure. */
@NullMarked
package io.bellwether.benchmarks.eval.entity;

import org.jspecify.annotations.NullMarked;
