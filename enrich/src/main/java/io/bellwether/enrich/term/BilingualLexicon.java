package io.bellwether.enrich.term;

import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Chinese words with the stems of their English translations, and the readings of characters: a static table derived
 * from CC-CEDICT. Words are known by a hash of 32 bits alone: an unknown word is taken for a known one once in 40,000
 * times. Immutable; safe for use by many threads.
 */
final class BilingualLexicon {

    private static final String RESOURCE = "bilingual-lexicon.bin.gz";
    private static final int LONGEST_SYLLABLE = 6;
    private static final char FIRST_HAN = '\u4e00';
    private static final float STEPS_PER_UNIT = 15;
    private static final double RARITY_STEPS = 8;
    private static final int STEM_BITS = 20;

    private final int[] hashes;
    private final int[] words;
    private final int[] firsts;
    /** Stem and weight of each translation in one number: weight in the highest bits. */
    private final int[] translations;

    private final byte[] letters;
    private final int[] letterEnds;
    private final long[] stemHashes;
    private final byte[] rarities;
    private final List<String> syllables;
    private final short[] readings;

    private BilingualLexicon(DataInputStream in) throws IOException {
        letters = new byte[in.readInt()];
        in.readFully(letters);
        letterEnds = new int[in.readInt()];
        stemHashes = new long[letterEnds.length];
        for (int i = 0; i < letterEnds.length; i++) {
            letterEnds[i] = (i == 0 ? 0 : letterEnds[i - 1]) + in.readUnsignedByte();
            String stem = stem(i);
            stemHashes[i] = TermIds.hash(stem, 0, stem.length());
        }
        rarities = new byte[letterEnds.length];
        in.readFully(rarities);
        int size = in.readInt();
        int capacity = Integer.highestOneBit(size * 2) * 2;
        hashes = new int[capacity];
        words = new int[capacity];
        firsts = new int[size + 1];
        int[] byWord = new int[size];
        int hash = 0;
        for (int i = 0; i < size; i++) {
            hash += in.readInt();
            byWord[i] = hash;
        }
        for (int i = 0; i < size; i++) {
            firsts[i + 1] = firsts[i] + in.readUnsignedByte();
            insert(byWord[i], i);
        }
        translations = new int[firsts[size]];
        for (int i = 0; i < translations.length; i++) {
            translations[i] = in.readUnsignedShort();
        }
        for (int i = 0; i < translations.length; i++) {
            translations[i] |= in.readUnsignedByte() << STEM_BITS;
        }
        syllables = List.of(new String(in.readNBytes(in.readInt()), StandardCharsets.US_ASCII).split(" ", -1));
        readings = new short[in.readInt()];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = in.readShort();
        }
    }

    /** Loads the table that is shipped. */
    static BilingualLexicon load() {
        try (InputStream bytes = BilingualLexicon.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return new BilingualLexicon(new DataInputStream(new BufferedInputStream(new GZIPInputStream(bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Hash of a Chinese word in simplified characters, never 0. */
    static int hash(String text, int from, int to) {
        long hash = TermIds.hash(text, from, to);
        int folded = (int) (hash ^ (hash >>> 32));
        return folded == 0 ? 1 : folded;
    }

    /** Number of the word between two places; -1 when it is not in the lexicon. */
    int find(String text, int from, int to) {
        int hash = hash(text, from, to);
        int slot = slot(hash);
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash) {
                return words[slot];
            }
            slot = (slot + 1) & (hashes.length - 1);
        }
        return -1;
    }

    /** Place of the first translation of a word. */
    int first(int word) {
        return firsts[word];
    }

    /** One past the place of the last. */
    int end(int word) {
        return firsts[word + 1];
    }

    /** Stem of the translation at a place. */
    int stemAt(int place) {
        return translations[place] & ((1 << STEM_BITS) - 1);
    }

    /** How surely it is the translation, above 0, at most 1; all of a word have unit length. */
    float weightAt(int place) {
        return (translations[place] >>> STEM_BITS) / STEPS_PER_UNIT;
    }

    long stemHash(int stem) {
        return stemHashes[stem];
    }

    /** Rarity of the stem in English news, as {@link DocumentFrequencies#idf}. */
    double rarity(int stem) {
        return rarities[stem] / RARITY_STEPS;
    }

    String stem(int stem) {
        int from = stem == 0 ? 0 : letterEnds[stem - 1];
        return new String(letters, from, letterEnds[stem] - from, StandardCharsets.US_ASCII);
    }

    /** Readings of characters in a row, without tones; nothing for one that has none. */
    String reading(String text, int from, int to) {
        var reading = new StringBuilder();
        for (int at = from; at < to; at++) {
            int character = text.charAt(at) - FIRST_HAN;
            if (character >= 0 && character < readings.length) {
                reading.append(syllables.get(readings[character]));
            }
        }
        return reading.toString();
    }

    /** Whether a word of letters is the reading of a character. */
    boolean isSyllable(String text, Word word) {
        return word.length() <= LONGEST_SYLLABLE
                && Collections.binarySearch(syllables, word.in(text).toLowerCase(Locale.ROOT)) >= 0;
    }

    private void insert(int hash, int word) {
        int slot = slot(hash);
        while (hashes[slot] != 0) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        words[slot] = word;
    }

    private int slot(int hash) {
        return (hash * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(hashes.length));
    }
}
