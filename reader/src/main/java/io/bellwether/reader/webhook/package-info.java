/** The scored stream pushed to receivers over HTTP, signed, from a place of each receiver's own. */
@NullMarked
package io.bellwether.reader.webhook;

import org.jspecify.annotations.NullMarked;
