/** Checks what a model wrote against the article: every name, figure, date and quotation. {@link io.bellwether.analyze.gate.Gate} is the way in. Pure. */
@NullMarked
package io.bellwether.analyze.gate;

import org.jspecify.annotations.NullMarked;
