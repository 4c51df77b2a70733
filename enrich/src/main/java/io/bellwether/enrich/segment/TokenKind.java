package io.bellwether.enrich.segment;

/** What a token is made of. */
public enum TokenKind {
    /** A word of a script that parts words by space, a product name with digits, an abbreviation with its dots. */
    WORD,
    /** An English possessive or contracted ending, e.g. {@code 's}; stands right behind its word. */
    CLITIC,
    /** Digits with grouping and decimal marks. */
    NUMBER,
    /** A word of a script without spaces: Chinese by dictionary, others by the platform's word boundaries. */
    HAN,
    /** A Chinese word that the segmenter takes for a personal name. */
    HAN_PERSON,
    /** Punctuation or a symbol, one code point. */
    MARK;

    /** Whether the token carries language rather than punctuation or digits. */
    public boolean isWord() {
        return this == WORD || this == HAN || this == HAN_PERSON;
    }
}
