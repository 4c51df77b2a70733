package io.bellwether.enrich.term;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How rare a term is in news: a static table, so that an article's weights depend on nothing but the article. The
 * resource holds the number of documents that were counted, then, ascending, the hashes of the terms that stood in at
 * least three of them, each with the logarithm of their share, in eighths. Terms that are not in it are rare. Read once,
 * for all kinds of terms; safe for use by many threads.
 */
public final class DocumentFrequencies {

    private static final String RESOURCE = "document-frequencies.bin";
    private static final double STEPS_PER_UNIT = 8;
    private static final int MIX = 0x9E3779B1;

    /** Documents that a term outside of the table is taken to stand in. */
    private static final double UNSEEN = 1.5;

    private final int[] hashes;
    private final byte[] idf;
    private final double rarest;

    /** Reads the table. */
    public DocumentFrequencies() {
        try (InputStream bytes = DocumentFrequencies.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            var in = new DataInputStream(new java.io.BufferedInputStream(bytes));
            int documents = in.readInt();
            int[] terms = new int[in.readInt()];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = in.readInt();
            }
            hashes = new int[Integer.highestOneBit(terms.length) * 4];
            idf = new byte[hashes.length];
            for (int term : terms) {
                int slot = slot(term);
                hashes[slot] = term;
                idf[slot] = in.readByte();
            }
            rarest = Math.log((documents + 1) / UNSEEN);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Logarithm of documents over documents with the term, from 0; by the lower half of the term's hash. */
    double idf(long hash) {
        int slot = slot((int) hash);
        return hashes[slot] == 0 ? rarest : idf[slot] / STEPS_PER_UNIT;
    }

    /** Where the term stands, or would: a table half full at most, probed in a row. */
    private int slot(int term) {
        int slot = (term * MIX) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(hashes.length));
        while (hashes[slot] != 0 && hashes[slot] != term) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }
}
