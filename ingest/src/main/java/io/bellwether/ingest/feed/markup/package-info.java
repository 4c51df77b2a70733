/**
 * HTML of feeds, cleaned by an allow-list. Entry points: {@link io.bellwether.ingest.feed.markup.SafeMarkup} for text,
 * {@link io.bellwether.ingest.feed.markup.MarkupWriter} for a tree. The input is never trusted to be well-formed: what
 * comes out is written anew, so that only elements and attributes of the list can be in it, every quote closed.
 */
@NullMarked
package io.bellwether.ingest.feed.markup;

import org.jspecify.annotations.NullMarked;
