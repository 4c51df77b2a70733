/** From the topics of the current generation into the store. */
@NullMarked
package io.bellwether.reader.intake;

import org.jspecify.annotations.NullMarked;
