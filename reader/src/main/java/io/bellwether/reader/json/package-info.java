/** What goes out as JSON: one writer, and the scored stream's events as listeners and webhooks get them. */
@NullMarked
package io.bellwether.reader.json;

import org.jspecify.annotations.NullMarked;
