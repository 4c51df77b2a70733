package io.bellwether.score.formula.lexicon;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terms by their characters, folded to lower case without regard to locale. A term that begins or ends in a letter or digit
 * of a script with spaces matches at the edge of a word only; a Chinese term matches anywhere.
 */
final class TermTrie<V> {

    /** A term found; {@code end} is one past its last code unit. */
    record Match<V>(V value, int end) {}

    private static final class Node<V> {
        private final Map<Character, Node<V>> next = new HashMap<>(4);
        private @Nullable V value;
    }

    /** Characters that a term starts with: most places of a text are passed over by this alone. */
    private final BitSet starts = new BitSet();

    private final Node<V> root = new Node<>();

    /** Adds a term; the first value given for a term stays, an empty term is ignored. */
    void put(String term, V value) {
        if (term.isEmpty()) {
            return;
        }
        starts.set(fold(term.charAt(0)));
        Node<V> node = root;
        for (int i = 0; i < term.length(); i++) {
            node = node.next.computeIfAbsent(fold(term.charAt(i)), c -> new Node<>());
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    /** The longest term at a place, ending at {@code to} or before; null when there is none. */
    @Nullable
    Match<V> longestAt(String text, int from, int to) {
        if (!starts.get(fold(text.charAt(from))) || isInsideWord(text, from)) {
            return null;
        }
        Match<V> longest = null;
        Node<V> node = root;
        for (int i = from; i < to; i++) {
            Node<V> child = node.next.get(fold(text.charAt(i)));
            if (child == null) {
                return longest;
            }
            node = child;
            V value = node.value;
            if (value != null && !isInsideWord(text, i + 1)) {
                longest = new Match<>(value, i + 1);
            }
        }
        return longest;
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0 && at < text.length() && isSpaced(text.charAt(at - 1)) && isSpaced(text.charAt(at));
    }

    /** Letters and digits of scripts that part words by spaces. */
    private static boolean isSpaced(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private static char fold(char c) {
        // Feeds write the typographic apostrophe as often as the plain one.
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }
}
