package io.bellwether.enrich.term;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How rare a term is in news: a static table, so that an article's weights depend on nothing but the article. The
 * resource holds the number of documents that were counted, then, ascending, the hashes of the terms that stood in at
 * least three of them, each with the logarithm of their share, in eighths. Terms that are not in it are rare.
 */
final class DocumentFrequencies {

    private static final String RESOURCE = "document-frequencies.bin";
    private static final double STEPS_PER_UNIT = 8;

    /** Documents that a term outside of the table is taken to stand in. */
    private static final double UNSEEN = 1.5;

    private final int[] hashes;
    private final byte[] idf;
    private final double rarest;

    DocumentFrequencies() {
        try (InputStream bytes = DocumentFrequencies.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            var in = new DataInputStream(new java.io.BufferedInputStream(bytes));
            int documents = in.readInt();
            hashes = new int[in.readInt()];
            idf = new byte[hashes.length];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = in.readInt();
            }
            in.readFully(idf);
            rarest = Math.log((documents + 1) / UNSEEN);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Logarithm of documents over documents with the term, from 0; by the lower half of the term's hash. */
    double idf(long hash) {
        int at = java.util.Arrays.binarySearch(hashes, (int) hash);
        return at < 0 ? rarest : idf[at] / STEPS_PER_UNIT;
    }
}
