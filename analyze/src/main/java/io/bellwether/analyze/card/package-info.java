/** Cards: facts once, text twice, every sentence through the gate. {@link io.bellwether.analyze.card.CardWriter} is the way in. */
@NullMarked
package io.bellwether.analyze.card;

import org.jspecify.annotations.NullMarked;
