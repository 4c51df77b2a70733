/** The scored stream as it passes: what was last, where it stood, and who listens. */
@NullMarked
package io.bellwether.reader.live;

import org.jspecify.annotations.NullMarked;
