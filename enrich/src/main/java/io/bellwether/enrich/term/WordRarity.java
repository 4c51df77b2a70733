package io.bellwether.enrich.term;

import io.bellwether.enrich.token.TermIds;

/** How rare an English word is in news, whatever its form. Safe for use by many threads. */
public final class WordRarity {

    private final DocumentFrequencies frequencies;

    /** Rarity by the shipped table. */
    public WordRarity(DocumentFrequencies frequencies) {
        this.frequencies = frequencies;
    }

    /** Logarithm of articles over articles with the word, from 0; about 11 for a word that no article has. */
    public double of(String word) {
        return frequencies.idf(TermIds.hash(word, 0, Stem.end(word, 0, word.length())));
    }
}
