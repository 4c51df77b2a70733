package io.bellwether.enrich.token;

/**
 * Numbers terms 0, 1, 2, ... in the order in which they first come, by a 64-bit hash of their letters in lower case, so
 * that a text can be counted without making a string of every word. Two terms of one article share a hash with a
 * probability below one in a hundred billion (birthday bound at ten thousand terms). Not safe for use by many threads.
 */
public final class TermIds {

    /** FNV-1a, 64 bit (Fowler, Noll, Vo): offset basis and prime. */
    private static final long BASIS = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] ids;
    private int size;

    /**
     * An empty numbering.
     *
     * @param expected about how many terms will come
     */
    public TermIds(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected)) * 4;
        keys = new long[capacity];
        ids = new int[capacity];
    }

    /** Hash of the letters between two places in lower case; never 0. */
    public static long hash(CharSequence text, int from, int to) {
        long hash = BASIS;
        for (int at = from; at < to; at++) {
            hash = (hash ^ lower(text.charAt(at))) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }

    /** Hash of a sequence of terms, from the hash of what came before and the next term's. */
    public static long join(long before, long next) {
        long hash = ((before * PRIME) ^ next) * MIX;
        return hash == 0 ? 1 : hash;
    }

    /** The number of a term, a new one when it has not come before. */
    public int add(long hash) {
        int slot = slot(hash);
        while (keys[slot] != 0) {
            if (keys[slot] == hash) {
                return ids[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = hash;
        ids[slot] = size;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of a term, -1 when it has not come. */
    public int find(long hash) {
        int slot = slot(hash);
        while (keys[slot] != 0) {
            if (keys[slot] == hash) {
                return ids[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return -1;
    }

    /** How many terms there are. */
    public int size() {
        return size;
    }

    private static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c > 0x2E80 && c < 0xFF00) {
            return c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private int slot(long hash) {
        return (int) ((hash * MIX) >>> 32) & (keys.length - 1);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[oldKeys.length * 2];
        ids = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                while (keys[slot] != 0) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                keys[slot] = oldKeys[i];
                ids[slot] = oldIds[i];
            }
        }
    }
}
