package io.bellwether.enrich;

import java.util.Locale;

/** The parts of {@link Enricher}'s work, in its order. */
public enum EnrichmentPart {
    /** The clean text, from a page, a fragment or plain text, and what the source says beside it. */
    BODY,
    /** The languages of text and headline. */
    LANGUAGE,
    /** Sentences and words. */
    SEGMENTATION,
    /** Named entities. */
    ENTITIES,
    /** Key data. */
    FIGURES,
    /** Quotes. */
    QUOTES,
    /** Key phrases. */
    KEY_PHRASES,
    /** Terms by which articles of one story find each other. */
    TERMS,
    /** Terms that articles of different languages share. */
    SHARED_TERMS,
    /** The sentences that carry the article. */
    SUMMARY,
    /** Subjects. */
    TAGS,
    /** What the headline gives away. */
    HEADLINE,
    /** Hash and sketch of the text. */
    SKETCH,
    /** Counts over the text, the content hash, and making the record. */
    REST;

    /** The name as people read it: "key phrases". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
