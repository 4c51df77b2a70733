/** Key data of single sentences: what a labelled fact is, and when a figure is one. Pure. */
@NullMarked
package io.bellwether.benchmarks.eval.keydata;

import org.jspecify.annotations.NullMarked;
