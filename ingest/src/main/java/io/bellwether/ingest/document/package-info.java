/**
 * Documents of any supported kind from bytes: feeds, pages, JSON lines, plain text, OPML, compressed or in archives,
 * folders. {@link io.bellwether.ingest.document.DocumentReader} finds out what something is and reads it;
 * {@link io.bellwether.ingest.document.JsonArticleReader} reads one article in JSON.
 */
@NullMarked
package io.bellwether.ingest.document;

import org.jspecify.annotations.NullMarked;
