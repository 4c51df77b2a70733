package io.bellwether.enrich.language;

import java.util.Arrays;
import java.util.List;

/**
 * Character n-grams of one to five letters, word borders among them, and what each says for the languages that use it.
 *
 * <p>A language's score of a word is the log probability of its letters, each after the four before it. The longest
 * n-gram known decides, and each letter that the known context is short of five costs a constant (as in Brants et al.,
 * "Large Language Models in Machine Translation", EMNLP 2007). That sum over letters is kept as a sum over <em>all</em>
 * n-grams found: an n-gram carries the difference to what its own suffix has said already. So a row is a short list of
 * languages and small numbers, and scoring is adding.
 *
 * <p>Nearly every language has something to say on up to three letters. Those rows have a byte for each language, with
 * the suffix's say already in it, and are added eight languages at a time; no sum is ever negative, so that none borrows
 * from its neighbour. The longer n-grams are pairs of language and weight.
 *
 * <p>Filled once while loading, then immutable.
 */
final class NgramModel {

    /** Longest n-gram, in symbols. */
    static final int ORDER = 5;

    /** Bits of a symbol in a key. */
    static final int SYMBOL_BITS = 10;

    /** The symbol of a border of a word. */
    static final int BORDER = 1;

    /** Longest n-gram with a byte for each language. */
    private static final int DENSE_ORDER = 3;

    private static final long HASH = 0x9E37_79B9_7F4A_7C15L;
    private static final long CHECK = 0xFFFF_FFFFL << 32;

    private final List<ModelLanguage> languages;
    private final short[] symbols;
    private final double unit;

    /** Half of an n-gram's hash, and in the lower half where its row starts, and one; 0 where there is none. */
    private final long[] slots;

    private final int shift;
    private final int stride;
    private final byte[] sparse;
    private int sparseLength;
    private long[] dense;
    private int denseLength;

    /**
     * @param languages by number
     * @param symbols by character; 0 where the model does not know it
     * @param unit natural logarithm that a weight of one stands for
     * @param rows how many n-grams there are
     * @param pairs how many pairs of n-gram and language there are
     */
    NgramModel(List<ModelLanguage> languages, short[] symbols, double unit, int rows, int pairs) {
        this.languages = List.copyOf(languages);
        this.symbols = symbols;
        this.unit = unit;
        this.stride = (languages.size() + 7) / 8;
        this.sparse = new byte[rows + 2 * pairs];
        this.dense = new long[rows / 8 * stride + stride];
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(rows + rows / 2));
        this.slots = new long[1 << bits];
        this.shift = Long.SIZE - bits;
    }

    List<ModelLanguage> languages() {
        return languages;
    }

    double unit() {
        return unit;
    }

    /** The symbol of a letter in lower case, 0 when the model does not know it. */
    int symbol(char letter) {
        return symbols[letter];
    }

    /**
     * While loading: the row of an n-gram; ascending by key.
     *
     * @param pairs languages and weights by turns
     * @param count of the pairs
     * @throws IllegalStateException when the row cannot be held
     */
    void put(long key, byte[] pairs, int count) {
        long hash = key * HASH;
        int slot = slot(hash);
        if (slots[slot] != 0) {
            throw new IllegalStateException("two n-grams of one hash: " + key);
        }
        int start = key >>> (DENSE_ORDER * SYMBOL_BITS) == 0 ? putDense(key, pairs, count) : putSparse(pairs, count);
        slots[slot] = check(hash) | (start + 1);
    }

    /**
     * Adds what one more symbol says.
     *
     * @param window the last symbols, the new one in the lowest bits
     * @param length how many symbols are in it, 0 to {@value #ORDER}
     */
    void add(long window, int length, LanguageSums sums) {
        int order = Math.min(length, DENSE_ORDER);
        int start = order == 0 ? -1 : start(window, order);
        while (start < 0 && order > 1) {
            start = start(window, --order);
        }
        if (start < 0) {
            return;
        }
        sums.add(dense, start);
        while (++order <= length) {
            start = start(window, order);
            if (start < 0) {
                return;
            }
            sums.add(sparse, start + 1, sparse[start]);
        }
    }

    private int putDense(long key, byte[] pairs, int count) {
        int start = denseLength;
        denseLength += stride;
        dense = denseLength > dense.length ? Arrays.copyOf(dense, 2 * dense.length) : dense;
        int suffix = -1;
        for (int order = 1; order < DENSE_ORDER && key >>> (order * SYMBOL_BITS) != 0; order++) {
            int longer = start(key, order);
            suffix = longer < 0 ? suffix : longer;
        }
        if (suffix >= 0) {
            System.arraycopy(dense, suffix, dense, start, stride);
        }
        for (int pair = 0; pair < count; pair++) {
            int language = pairs[2 * pair];
            int bits = language % 8 * 8;
            long before = (dense[start + language / 8] >>> bits) & 0xff;
            long sum = before + pairs[2 * pair + 1];
            if (sum < 0 || sum > 0xff) {
                throw new IllegalStateException("not a byte: " + sum);
            }
            dense[start + language / 8] += (sum - before) << bits;
        }
        return start;
    }

    private int putSparse(byte[] pairs, int count) {
        int start = sparseLength;
        sparse[start] = (byte) count;
        System.arraycopy(pairs, 0, sparse, start + 1, 2 * count);
        sparseLength += 1 + 2 * count;
        return start;
    }

    /** Where the row of the window's last symbols starts, -1 when there is none. */
    private int start(long window, int order) {
        long key = window & ((1L << (order * SYMBOL_BITS)) - 1);
        return (int) slots[slot(key * HASH)] - 1;
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> shift);
        while (slots[slot] != 0 && (slots[slot] & CHECK) != check(hash)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** The bits of a hash below those that choose the slot. */
    private long check(long hash) {
        return (hash << (Long.SIZE - shift)) & CHECK;
    }
}
