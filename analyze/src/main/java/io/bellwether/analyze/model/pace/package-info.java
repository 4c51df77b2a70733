/**
 * What stands between a card and a server: how fast it is asked, how often again, and when it is left alone. {@link
 * io.bellwether.analyze.model.pace.PacedModel} is the way in; the library that does it stays in here.
 */
@NullMarked
package io.bellwether.analyze.model.pace;

import org.jspecify.annotations.NullMarked;
