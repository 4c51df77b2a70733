package io.bellwether.enrich.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A page's elements and texts in document order, in parallel arrays: a subtree is a range of numbers, and sums over
 * subtrees are one backward pass. Holds at most {@value #MOST_NODES} nodes; what comes after them is left out.
 */
final class PageTree {

    static final int MOST_NODES = 300_000;

    /** Letters that a Chinese character stands for, so that one threshold of length serves both kinds of text. */
    private static final int HAN_WEIGHT = 3;

    private final List<Node> nodes;
    private final ElementKind[] kinds;
    private final int[] parents;
    private final int[] hints;
    private final int[] ends;
    private final int[] blocks;
    private final int[] lengths;
    private final int[] linkLengths;
    private final boolean truncated;

    private PageTree(Builder built) {
        nodes = built.nodes;
        int size = nodes.size();
        kinds = built.kinds.toArray(ElementKind[]::new);
        parents = Arrays.copyOf(built.parents, size);
        hints = Arrays.copyOf(built.hints, size);
        ends = new int[size];
        blocks = new int[size];
        lengths = new int[size];
        linkLengths = new int[size];
        truncated = built.truncated;
        fillDown();
        fillUp();
    }

    /** Without the names of elements. */
    static PageTree of(Element root) {
        return of(root, element -> 0);
    }

    /**
     * Reads a page.
     *
     * @param hints what an element's name tells, see {@link ClassWords}
     */
    static PageTree of(Element root, ToIntFunction<Element> hints) {
        var builder = new Builder(hints);
        NodeTraversor.filter(builder, root);
        return new PageTree(builder);
    }

    int size() {
        return nodes.size();
    }

    boolean truncated() {
        return truncated;
    }

    ElementKind kind(int node) {
        return kinds[node];
    }

    /** The element; of a text, the element around it. */
    Element element(int node) {
        return nodes.get(node) instanceof Element element ? element : element(parents[node]);
    }

    /** Text of a text node, raw. */
    String text(int node) {
        return nodes.get(node) instanceof TextNode text ? text.getWholeText() : "";
    }

    /** What the element's name tells, see {@link ClassWords}; 0 for a text. */
    int hints(int node) {
        return hints[node];
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
    static int length(CharSequence text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x2e80 && c < 0xd7b0) {
                length += HAN_WEIGHT;
            } else if (c > ' ' && c != 0xa0) {
                length++;
            }
        }
        return length;
    }

    /** The sums again, without the nodes that are marked. */
    void withdraw(boolean[] dropped) {
        Arrays.fill(lengths, 0);
        Arrays.fill(linkLengths, 0);
        for (int node = 0; node < size(); node++) {
            if (dropped[node]) {
                Arrays.fill(dropped, node, ends[node], true);
                node = ends[node] - 1;
            }
        }
        sum(dropped);
    }

    private void fillDown() {
        boolean[] linked = new boolean[size()];
        for (int node = 0; node < size(); node++) {
            int parent = parents[node];
            blocks[node] = kinds[node].isBlock() || parent < 0 ? node : blocks[parent];
            linked[node] = kinds[node] == ElementKind.LINK || (parent >= 0 && linked[parent]);
            if (kinds[node] == ElementKind.TEXT) {
                lengths[node] = length(text(node));
                linkLengths[node] = linked[node] ? lengths[node] : 0;
            }
        }
    }

    private void fillUp() {
        for (int node = size() - 1; node >= 0; node--) {
            ends[node] = Math.max(ends[node], node + 1);
            if (parents[node] >= 0) {
                ends[parents[node]] = Math.max(ends[parents[node]], ends[node]);
                lengths[parents[node]] += lengths[node];
                linkLengths[parents[node]] += linkLengths[node];
            }
        }
    }

    private void sum(boolean[] dropped) {
        boolean[] linked = new boolean[size()];
        for (int node = 0; node < size(); node++) {
            linked[node] = kinds[node] == ElementKind.LINK || (parents[node] >= 0 && linked[parents[node]]);
            if (kinds[node] == ElementKind.TEXT && !dropped[node]) {
                lengths[node] = length(text(node));
                linkLengths[node] = linked[node] ? lengths[node] : 0;
            }
        }
        for (int node = size() - 1; node > 0; node--) {
            lengths[parents[node]] += lengths[node];
            linkLengths[parents[node]] += linkLengths[node];
        }
    }

    /** Takes nodes in document order; skips what is never text, with all that is in it. */
    private static final class Builder implements NodeFilter {

        private final List<Node> nodes = new ArrayList<>();
        private final List<ElementKind> kinds = new ArrayList<>();
        private final ToIntFunction<Element> hinting;
        private int[] parents = new int[1_024];
        private int[] hints = new int[1_024];
        private int[] path = new int[64];
        private boolean truncated;

        Builder(ToIntFunction<Element> hinting) {
            this.hinting = hinting;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (nodes.size() == MOST_NODES) {
                truncated = true;
                return FilterResult.STOP;
            }
            if (node instanceof TextNode text) {
                if (!text.isBlank() || nodes.size() > 0) {
                    add(text, ElementKind.TEXT, depth);
                }
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            // A page of frames has no body: its root is no text, but a root all the same.
            ElementKind kind = depth == 0 ? ElementKind.CONTAINER : ElementKind.of(element.normalName());
            if (kind == ElementKind.SKIPPED) {
                return FilterResult.SKIP_ENTIRELY;
            }
            add(element, kind, depth);
            return kind == ElementKind.MEDIA ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
        }

        private void add(Node node, ElementKind kind, int depth) {
            int number = nodes.size();
            if (number == parents.length) {
                parents = Arrays.copyOf(parents, number * 2);
                hints = Arrays.copyOf(hints, number * 2);
            }
            if (depth >= path.length) {
                path = Arrays.copyOf(path, depth * 2);
            }
            parents[number] = depth == 0 ? -1 : path[depth - 1];
            hints[number] = node instanceof Element element ? hinting.applyAsInt(element) : 0;
            path[depth] = number;
            nodes.add(node);
            kinds.add(kind);
        }
    }
}
