package io.bellwether.enrich.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    private static final int OPENERS = 1 << 14;

    private final boolean foldCase;
    private final long[] keys;
    private final int[] targets;
    private final int mask;
    private final int[] valueOfNode;
    private final List<V> values;
    /** Hashes of the terms' first two characters, and of the terms of one: most places of a text are out at once. */
    private final BitSet opens = new BitSet(OPENERS);

    private TermTrie(Builder<V> builder) {
        foldCase = builder.foldCase;
        values = List.copyOf(builder.values);
        valueOfNode = Arrays.copyOf(builder.valueOfNode, builder.nodes);
        int size = Integer.highestOneBit(Math.max(4, builder.nodes) * 2) * 2;
        keys = new long[size];
        targets = new int[size];
        mask = size - 1;
        for (int node = 1; node < builder.nodes; node++) {
            insert(edge(builder.parent[node], builder.label[node]), node);
            int parent = builder.parent[node];
            if (parent == 0 && valueOfNode[node] >= 0) {
                opens.set(opener(builder.label[node], NOTHING));
            } else if (parent != 0 && builder.parent[parent] == 0) {
                opens.set(opener(builder.label[parent], builder.label[node]));
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
        int bestValue = -1;
        for (int at = from; at < to; at++) {
            node = next(node, fold(text.charAt(at)));
            if (node < 0) {
                break;
            }
            if (valueOfNode[node] >= 0 && Words.isBorder(text, at + 1)) {
                bestEnd = at + 1;
                bestValue = valueOfNode[node];
            }
        }
        return bestEnd < 0 ? null : new Match<>(bestEnd, values.get(bestValue));
    }

    /** The value of a term; null when it is not in the list. */
    public @Nullable V get(CharSequence term) {
        int node = 0;
        for (int at = 0; at < term.length() && node >= 0; at++) {
            node = next(node, fold(term.charAt(at)));
        }
        return node <= 0 || valueOfNode[node] < 0 ? null : values.get(valueOfNode[node]);
    }

    private boolean canOpen(String text, int from, int to) {
        char first = fold(text.charAt(from));
        return opens.get(opener(first, NOTHING))
                || (from + 1 < to && opens.get(opener(first, fold(text.charAt(from + 1)))));
    }

    private static int opener(char first, char second) {
        return ((first * 31 + second) * 0x9E3779B1) >>> 18;
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

    private static long edge(int node, char label) {
        return ((long) node << 16 | label) + 1;
    }

    private int next(int node, char label) {
        long key = edge(node, label);
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private void insert(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
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
            Integer known = edges.get(edge(node, c));
            if (known != null) {
                return known;
            }
            if (nodes == parent.length) {
                parent = Arrays.copyOf(parent, nodes * 2);
                label = Arrays.copyOf(label, nodes * 2);
                valueOfNode = Arrays.copyOf(valueOfNode, nodes * 2);
            }
            parent[nodes] = node;
            label[nodes] = c;
            valueOfNode[nodes] = -1;
            edges.put(edge(node, c), nodes);
            return nodes++;
        }
    }
}
