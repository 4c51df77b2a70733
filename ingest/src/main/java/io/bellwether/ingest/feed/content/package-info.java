/**
 * What a feed says, whatever it is written in: one neutral shape for RSS, Atom, CDF and JSON Feed. Nothing is chosen or
 * left out here for the sake of an article; that is done by those who make articles of it.
 */
@NullMarked
package io.bellwether.ingest.feed.content;

import org.jspecify.annotations.NullMarked;
