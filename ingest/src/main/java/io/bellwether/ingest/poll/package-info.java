/** Polling of feeds: when, how politely, what is new, and how far each feed has been read. */
@NullMarked
package io.bellwether.ingest.poll;

import org.jspecify.annotations.NullMarked;
