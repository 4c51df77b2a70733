/** A model's server for tests. */
@NullMarked
package io.bellwether.analyze.stub;

import org.jspecify.annotations.NullMarked;
