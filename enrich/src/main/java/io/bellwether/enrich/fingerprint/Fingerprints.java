package io.bellwether.enrich.fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes of a text: one that is equal for verbatim copies, one that is close for near-copies. Both read the text in
 * its normal form (NFKC, lower case, anything but letters and digits folded to one space) and are absent where that is
 * too short to tell an article from a phrase: fewer than 8 words, a Han character counting as two fifths of one (20
 * make 8 words). The second is the SimHash over shingles, words in threes and Han characters in fours: Charikar,
 * "Similarity estimation techniques from rounding algorithms", STOC 2002. Pure and safe for use by many threads.
 */
public final class Fingerprints {

    private static final int BITS = 64;

    /** Both hashes of a text. */
    public Fingerprint of(String text) {
        NormalText normal = NormalText.of(text);
        return normal.isTooShort() ? Fingerprint.NONE : new Fingerprint(sha256(normal.text()), simHash(normal));
    }

    /** In how many of 64 bits two SimHashes differ: 0 for the same shingles, about 32 for unrelated texts. */
    public static int hammingDistance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** Bit b is set when more of the distinct shingles' hashes have it than not. */
    private static long simHash(NormalText normal) {
        int[] balance = new int[BITS];
        for (long hash : Shingles.of(normal)) {
            for (int bit = 0; bit < BITS; bit++) {
                balance[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long simHash = 0;
        for (int bit = 0; bit < BITS; bit++) {
            simHash |= balance[bit] > 0 ? 1L << bit : 0;
        }
        return simHash;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
