/** What a check found: the vocabulary of the gate. */
@NullMarked
package io.bellwether.analyze.gate.check;

import org.jspecify.annotations.NullMarked;
