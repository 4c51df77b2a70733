package io.bellwether.enrich.page;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page's elements and texts in document order, in parallel arrays: a subtree is a range of numbers, and sums over
 * subtrees are one backward pass. Made by {@link PageWalk}, which visits at most {@value PageWalk#MOST_NODES} nodes;
 * what comes after them is left out.
 */
final class PageTree {

    /** Letters that a Chinese character stands for, so that one threshold of length serves both kinds of text. */
    private static final int HAN_WEIGHT = 3;

    private final Node[] nodes;
    private final ElementKind[] kinds;
    private final int[] parents;
    private final int[] ends;
    private final int[] marks;
    private final int[] blocks;
    private final int[] texts;
    private final boolean[] linked;
    private final int[] lengths;
    private final int[] linkLengths;
    private final boolean truncated;

    PageTree(PageWalk walk) {
        int size = walk.size();
        nodes = Arrays.copyOf(walk.nodes(), size);
        kinds = Arrays.copyOf(walk.kinds(), size);
        parents = Arrays.copyOf(walk.parents(), size);
        ends = Arrays.copyOf(walk.ends(), size);
        marks = Arrays.copyOf(walk.marks(), size);
        truncated = walk.truncated();
        blocks = new int[size];
        texts = Arrays.copyOf(walk.lengths(), size);
        linked = new boolean[size];
        lengths = new int[size];
        linkLengths = new int[size];
        fillDown();
        sum(new boolean[size]);
    }

    int size() {
        return nodes.length;
    }

    boolean truncated() {
        return truncated;
    }

    ElementKind kind(int node) {
        return kinds[node];
    }

    /** The element; of a text, the element around it. */
    Element element(int node) {
        return nodes[node] instanceof Element element ? element : element(parents[node]);
    }

    /** Text of a text node, raw. */
    String text(int node) {
        return nodes[node] instanceof TextNode text ? text.getWholeText() : "";
    }

    /** Whether the element's name and attributes tell this, see {@link ElementMarks}; never for a text. */
    boolean isMarked(int node, int mark) {
        return (marks[node] & mark) != 0;
    }

    /** -1 for the root. */
    int parent(int node) {
        return parents[node];
    }

    /** One past the last node inside. */
    int end(int node) {
        return ends[node];
    }

    /** The nearest block element around or at the node. */
    int block(int node) {
        return blocks[node];
    }

    /** Weighted length of the text inside, white space left out. */
    int length(int node) {
        return lengths[node];
    }

    /** Weighted length of the linked text inside. */
    int linkLength(int node) {
        return linkLengths[node];
    }

    double linkDensity(int node) {
        return lengths[node] == 0 ? 0 : (double) linkLengths[node] / lengths[node];
    }

    boolean isInside(int node, int ancestor) {
        return node >= ancestor && node < ends[ancestor];
    }

    /** Length of a text as the sums count it. */
    static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += weight(text.charAt(i));
        }
        return length;
    }

    /** What a character adds to a length; nothing for white space. */
    static int weight(char c) {
        if (c >= 0x2e80 && c < 0xd7b0) {
            return HAN_WEIGHT;
        }
        return c > ' ' && c != 0xa0 ? 1 : 0;
    }

    /** The sums again, without the nodes that are marked; marks all that is inside these, too. */
    void withdraw(boolean[] dropped) {
        for (int node = 0; node < size(); node++) {
            if (dropped[node]) {
                Arrays.fill(dropped, node, ends[node], true);
                node = ends[node] - 1;
            }
        }
        sum(dropped);
    }

    private void fillDown() {
        for (int node = 0; node < size(); node++) {
            int parent = parents[node];
            blocks[node] = parent < 0 || kinds[node].isBlock() ? node : blocks[parent];
            linked[node] = kinds[node] == ElementKind.LINK || (parent >= 0 && linked[parent]);
        }
    }

    private void sum(boolean[] dropped) {
        Arrays.fill(lengths, 0);
        Arrays.fill(linkLengths, 0);
        for (int node = size() - 1; node >= 0; node--) {
            if (texts[node] > 0 && !dropped[node]) {
                lengths[node] = texts[node];
                linkLengths[node] = linked[node] ? texts[node] : 0;
            }
            if (node > 0) {
                lengths[parents[node]] += lengths[node];
                linkLengths[parents[node]] += linkLengths[node];
            }
        }
    }
}
