package io.bellwether.enrich.term;

import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

    /** A translation that counts as much as one word. */
    static final double STEPS_PER_UNIT = 120;

    /** Of the rarity of a stem. */
    static final double STEPS_PER_RARITY = 8;

    private static final String RESOURCE = "bilingual-lexicon.bin.gz";
    private static final int LONGEST_SYLLABLE = 6;
    private static final char FIRST_HAN = '\u4e00';
    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;

    private final byte[] letters;
    /** Place of the first letter of each stem, and one past the last. */
    private final int[] firstLetters;

    private final long[] stemHashes;
    private final byte[] rarities;

    /** Hashes of words with their numbers: open addressing. */
    private final int[] hashes;

    private final int[] words;
    /** Place of the first translation of each word, and one past the last. */
    private final int[] firsts;

    private final short[] stems;
    private final byte[] weights;
    private final List<String> syllables;
    private final short[] readings;

    private BilingualLexicon(ByteBuffer in) {
        letters = bytes(in, in.getInt());
        firstLetters = sums(bytes(in, in.getInt()));
        rarities = bytes(in, firstLetters.length - 1);
        stemHashes = new long[rarities.length];
        for (int i = 0; i < stemHashes.length; i++) {
            String stem = stem(i);
            stemHashes[i] = TermIds.hash(stem, 0, stem.length());
        }
        int size = in.getInt();
        hashes = new int[Integer.highestOneBit(size * 2) * 2];
        words = new int[hashes.length];
        int hash = 0;
        for (int word = 0; word < size; word++) {
            hash += in.getInt();
            insert(hash, word);
        }
        firsts = sums(bytes(in, size));
        stems = shorts(in, firsts[size]);
        weights = bytes(in, firsts[size]);
        syllables = List.of(new String(bytes(in, in.getInt()), StandardCharsets.US_ASCII).split(" ", -1));
        readings = shorts(in, in.getInt());
    }

    /** Loads the table that is shipped. */
    static BilingualLexicon load() {
        try (InputStream bytes = BilingualLexicon.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return new BilingualLexicon(ByteBuffer.wrap(new GZIPInputStream(bytes).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Hash of a Chinese word in simplified characters, never 0. */
    static int hash(String text, int from, int to) {
        long hash = TermIds.hash(text, from, to);
        int folded = (int) (hash ^ (hash >>> Integer.SIZE));
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
        return stems[place] & SHORT;
    }

    /** How much the translation counts: how sure it is, and how rare the word; 1 for a sure one of a usual word. */
    double weightAt(int place) {
        return (weights[place] & BYTE) / STEPS_PER_UNIT;
    }

    /** {@link TermIds#hash} of a stem. */
    long stemHash(int stem) {
        return stemHashes[stem];
    }

    /** Rarity of a stem in English news, as {@link DocumentFrequencies#idf}. */
    double rarity(int stem) {
        return rarities[stem] / STEPS_PER_RARITY;
    }

    /** A stem as a string. */
    String stem(int stem) {
        int from = firstLetters[stem];
        return new String(letters, from, firstLetters[stem + 1] - from, StandardCharsets.US_ASCII);
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
        return (hash * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(hashes.length));
    }

    private static byte[] bytes(ByteBuffer in, int size) {
        byte[] bytes = new byte[size];
        in.get(bytes);
        return bytes;
    }

    private static short[] shorts(ByteBuffer in, int size) {
        short[] shorts = new short[size];
        in.asShortBuffer().get(shorts);
        in.position(in.position() + size * Short.BYTES);
        return shorts;
    }

    /** Where each begins that has such a size, and where the last one ends. */
    private static int[] sums(byte[] sizes) {
        int[] sums = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            sums[i + 1] = sums[i] + (sizes[i] & BYTE);
        }
        return sums;
    }
}
