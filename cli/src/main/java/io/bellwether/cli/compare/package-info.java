/**
 * Two generations joined by key in bounded memory, and what differs between them. Knows records and bytes, nothing of how
 * they are fetched; {@link io.bellwether.cli.compare.GenerationComparer} is the entry.
 */
@NullMarked
package io.bellwether.cli.compare;

import org.jspecify.annotations.NullMarked;
