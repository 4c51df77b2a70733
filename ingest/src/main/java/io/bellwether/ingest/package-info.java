/** From any source to {@code articles.raw}: what a source yields, and the application that publishes it. */
@NullMarked
package io.bellwether.ingest;

import org.jspecify.annotations.NullMarked;
