package io.bellwether.ingest;

import io.bellwether.news.RawArticle;

/** One thing that a source yields. A bad entry or line is a value too: it costs only itself. */
public sealed interface Parsed {

    /** Where it stands in the input. */
    Place place();

    /** An article to publish. */
    record Article(RawArticle article, Place place) implements Parsed {}

    /** An article that its source takes back. */
    record Withdrawal(String articleId, Place place) implements Parsed {}

    /**
     * Something that is no article.
     *
     * @param cause stable kebab-case code, e.g. {@code invalid-json}
     * @param detail what is wrong and what to do, for people; never the payload
     * @param original the bytes as found, at most 1 MiB of them
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
    record Rejected(Place place, String cause, String detail, byte[] original) implements Parsed {}
}
