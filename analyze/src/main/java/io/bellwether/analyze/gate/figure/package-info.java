/** Figures: amounts with their units, whatever the number system. */
@NullMarked
package io.bellwether.analyze.gate.figure;

import org.jspecify.annotations.NullMarked;
