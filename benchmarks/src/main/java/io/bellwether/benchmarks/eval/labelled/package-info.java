/**
 * Labelled data as files hold it: JSON lines, recognised by the fields of the first record.
 * {@link io.bellwether.benchmarks.eval.labelled.LabelledData} is the way in.
 */
@NullMarked
package io.bellwether.benchmarks.eval.labelled;

import org.jspecify.annotations.NullMarked;
