package io.bellwether.ingest.document;

/** What a document can be. */
enum Format {
    GZIP,
    ZIP,
    FEED,
    PAGE,
    OPML,
    JSON_LINES,
    JSON_DOCUMENT,
    TEXT,
    BINARY,
    EMPTY
}
