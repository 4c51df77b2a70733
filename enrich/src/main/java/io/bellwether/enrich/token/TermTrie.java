package io.bellwether.enrich.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of a list in a text, longest match first, each lookup linear in the length of the match. All edges
 * lie in one open-addressing table keyed by (node, character), so a miss costs one probe and no object. Immutable once
 * built; safe for use by many threads.
 *
 * @param <V> what a term stands for
 */
public final class TermTrie<V> {

    private static final char NOTHING = 0;
    private static final int NODE_BITS = 23;
    private static final int NODE = (1 << NODE_BITS) - 1;

    /** Beside the number of a node: a term ends there. */
    private static final int ENDS = 1 << NODE_BITS;

    private static final int KEY_SHIFT = NODE_BITS + 1;
    private static final int OPENERS_PER_TERM = 8;
    private static final int MOST_OPENERS = 1 << 16;

    private final boolean foldCase;

    /** Node and character in the upper bits, the node they lead to in the lower ones; 0 where there is no edge. */
    private final long[] edges;

    private final int mask;
    private final int[] valueOfNode;
    private final List<V> values;

    /** Bits by the hash of a term's first two characters, or of its only one: most places of a text are out at once. */
    private final long[] openers;

    private final int openerShift;

    private TermTrie(Builder<V> builder) {
        foldCase = builder.foldCase;
        values = List.copyOf(builder.values);
        valueOfNode = Arrays.copyOf(builder.valueOfNode, builder.nodes);
        int size = Integer.highestOneBit(Math.max(4, builder.nodes) * 2) * 2;
        edges = new long[size];
        mask = size - 1;
        int wanted = Math.max(Long.SIZE, Math.min(MOST_OPENERS, values.size() * OPENERS_PER_TERM));
        openerShift = Integer.numberOfLeadingZeros(wanted - 1);
        openers = new long[1 << (Integer.SIZE - openerShift) >> 6];
        for (int node = 1; node < builder.nodes; node++) {
            int parent = builder.parent[node];
            insert(key(parent, builder.label[node]), valueOfNode[node] >= 0 ? node | ENDS : node);
            if (parent == 0 && valueOfNode[node] >= 0) {
                addOpener(builder.label[node], NOTHING);
            } else if (parent != 0 && builder.parent[parent] == 0) {
                addOpener(builder.label[parent], builder.label[node]);
            }
        }
    }

    /** A match: the term's value and where it ends. */
    public record Match<V>(int end, V value) {}

    /**
     * The longest term that starts exactly at {@code from}, ends at or before {@code to} and does not break a word of
     * an alphabetic script at either side.
     *
     * @return the match, or null when none starts here
     */
    public @Nullable Match<V> longest(String text, int from, int to) {
        if (from >= to || !canOpen(text, from, to) || !Words.isBorder(text, from)) {
            return null;
        }
        int node = 0;
        int bestEnd = -1;
        int bestNode = 0;
        for (int at = from; at < to; at++) {
            int edge = next(node, fold(text.charAt(at)));
            if (edge < 0) {
                break;
            }
            node = edge & NODE;
            if (edge != node && Words.isBorder(text, at + 1)) {
                bestEnd = at + 1;
                bestNode = node;
            }
        }
        return bestEnd < 0 ? null : new Match<>(bestEnd, values.get(valueOfNode[bestNode]));
    }

    /** Takes the terms that {@link #each} finds. */
    @FunctionalInterface
    public interface Found<V> {

        /** A term that starts where was asked, and where it ends. */
        void accept(int end, V value);
    }

    /** Every term that starts exactly at {@code from} under the conditions of {@link #longest}, shortest first. */
    public void each(String text, int from, int to, Found<? super V> found) {
        if (from >= to || !canOpen(text, from, to) || !Words.isBorder(text, from)) {
            return;
        }
        int node = 0;
        for (int at = from; at < to; at++) {
            int edge = next(node, fold(text.charAt(at)));
            if (edge < 0) {
                return;
            }
            node = edge & NODE;
            if (edge != node && Words.isBorder(text, at + 1)) {
                found.accept(at + 1, values.get(valueOfNode[node]));
            }
        }
    }

    /** The value of a term; null when it is not in the list. */
    public @Nullable V get(CharSequence term) {
        int node = 0;
        for (int at = 0; at < term.length(); at++) {
            int edge = next(node, fold(term.charAt(at)));
            if (edge < 0) {
                return null;
            }
            node = edge & NODE;
        }
        return node == 0 || valueOfNode[node] < 0 ? null : values.get(valueOfNode[node]);
    }

    private boolean canOpen(String text, int from, int to) {
        char first = fold(text.charAt(from));
        return isOpener(first, NOTHING) || (from + 1 < to && isOpener(first, fold(text.charAt(from + 1))));
    }

    private boolean isOpener(char first, char second) {
        int bit = opener(first, second);
        return (openers[bit >> 6] & (1L << bit)) != 0;
    }

    private void addOpener(char first, char second) {
        int bit = opener(first, second);
        openers[bit >> 6] |= 1L << bit;
    }

    private int opener(char first, char second) {
        return ((first * 31 + second) * 0x9E3779B1) >>> openerShift;
    }

    private char fold(char c) {
        if (c < 0x80) {
            return foldCase && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return foldSpecial(c, foldCase);
    }

    private static char foldSpecial(char c, boolean foldCase) {
        if (c > 0x3000 && c < 0xFF00) {
            return c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return foldSpecial((char) (c - 0xFEE0), foldCase);
        }
        return switch (c) {
            case '\u00A0', '\u3000' -> ' ';
            case '\u2019' -> '\'';
            case '\u2011' -> '-';
            default -> foldCase ? Character.toLowerCase(c) : c;
        };
    }

    private static long key(int node, char label) {
        return (long) node << 16 | label;
    }

    /** Where a character leads from a node, with {@link #ENDS} where a term ends there; -1 when nowhere. */
    private int next(int node, char label) {
        long key = key(node, label);
        int slot = slot(key);
        while (edges[slot] != 0) {
            if (edges[slot] >>> KEY_SHIFT == key) {
                return (int) edges[slot] & (NODE | ENDS);
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private void insert(long key, int target) {
        int slot = slot(key);
        while (edges[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = key << KEY_SHIFT | target;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    /** Collects terms; a term given twice keeps its first value. */
    public static final class Builder<V> {

        private final boolean foldCase;
        private final List<V> values = new ArrayList<>();
        private final Map<Long, Integer> edges = new HashMap<>();
        private int[] parent = new int[256];
        private char[] label = new char[256];
        private int[] valueOfNode = new int[256];
        private int nodes = 1;

        /**
         * Starts an empty list.
         *
         * @param foldCase whether upper and lower case are the same
         */
        public Builder(boolean foldCase) {
            this.foldCase = foldCase;
            valueOfNode[0] = -1;
        }

        /** Adds a term; an empty one is ignored. */
        public Builder<V> add(String term, V value) {
            int node = 0;
            for (int at = 0; at < term.length(); at++) {
                char c = term.charAt(at);
                node = child(node, foldSpecial(foldCase ? Character.toLowerCase(c) : c, foldCase));
            }
            if (node != 0 && valueOfNode[node] < 0) {
                valueOfNode[node] = values.size();
                values.add(value);
            }
            return this;
        }

        /** The finished trie. */
        public TermTrie<V> build() {
            return new TermTrie<>(this);
        }

        private int child(int node, char c) {
            Integer known = edges.get(key(node, c));
            if (known != null) {
                return known;
            }
            if (nodes > NODE) {
                throw new IllegalStateException("a list of more than " + NODE + " different beginnings");
            }
            if (nodes == parent.length) {
                parent = Arrays.copyOf(parent, nodes * 2);
                label = Arrays.copyOf(label, nodes * 2);
                valueOfNode = Arrays.copyOf(valueOfNode, nodes * 2);
            }
            parent[nodes] = node;
            label[nodes] = c;
            valueOfNode[nodes] = -1;
            edges.put(key(node, c), nodes);
            return nodes++;
        }
    }
}
