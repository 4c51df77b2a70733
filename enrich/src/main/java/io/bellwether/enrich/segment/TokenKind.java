package io.bellwether.enrich.segment;

/** What a token is made of; for Chinese words also what part of speech the dictionary gives, as far as names need it. */
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
    /** A Chinese word that the dictionary holds as the name of a place. */
    HAN_PLACE,
    /** A Chinese word that the dictionary holds as the name of an organisation. */
    HAN_ORGANISATION,
    /** A Chinese word that the dictionary holds as the short form of a longer one. */
    HAN_ABBREVIATION,
    /** A Chinese verb that is not used as a noun. */
    HAN_VERB,
    /** A Chinese word of grammar (particle, preposition, conjunction, pronoun, adverb) or of time. */
    HAN_GRAMMAR,
    /** A Chinese numeral or measure word. */
    HAN_NUMBER,
    /** Punctuation or a symbol, one code point. */
    MARK;

    /** Whether the token carries language rather than punctuation or digits. */
    public boolean isWord() {
        return this == WORD || isHan();
    }

    /** Whether the token belongs to a script without spaces. */
    public boolean isHan() {
        return switch (this) {
            case HAN, HAN_PERSON, HAN_PLACE, HAN_ORGANISATION, HAN_ABBREVIATION, HAN_VERB, HAN_GRAMMAR, HAN_NUMBER ->
                true;
            case WORD, CLITIC, NUMBER, MARK -> false;
        };
    }
}
