/** The reader: pages, JSON, live updates and feeds over the scored stream. */
@NullMarked
package io.bellwether.reader;

import org.jspecify.annotations.NullMarked;
