/** Articles pushed over HTTP: {@code POST /articles}, answered when the broker has acknowledged them. */
@NullMarked
package io.bellwether.ingest.push;

import org.jspecify.annotations.NullMarked;
