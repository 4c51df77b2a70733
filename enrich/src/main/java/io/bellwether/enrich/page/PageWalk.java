package io.bellwether.enrich.page;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The one walk over a parsed page, in document order: what may be text becomes the {@link PageTree}, what the page
 * declares is noted in {@link Declarations}. Stops after {@value #MOST_NODES} nodes of any kind. Needs no call stack;
 * {@link Markup} bounds the depth.
 */
final class PageWalk {

    static final int MOST_NODES = 300_000;

    private final ToIntFunction<Element> marking;
    private final Declarations declarations;
    private int visited;
    private boolean truncated;

    private Node[] nodes = new Node[1_024];
    private ElementKind[] kinds = new ElementKind[1_024];
    private int[] parents = new int[1_024];
    private int[] ends = new int[1_024];
    private int[] marks = new int[1_024];
    private int[] lengths = new int[1_024];
    private int size;

    private PageWalk(Document document, ToIntFunction<Element> marking) {
        this.marking = marking;
        this.declarations = new Declarations(document);
    }

    /**
     * Walks over a page.
     *
     * @param marking what an element's name and attributes tell, see {@link ElementMarks}
     */
    static PageWalk over(Document document, ToIntFunction<Element> marking) {
        var walk = new PageWalk(document, marking);
        walk.walk(document);
        return walk;
    }

    PageTree tree() {
        return new PageTree(this);
    }

    Declarations declarations() {
        return declarations;
    }

    /** Nodes looked at: the measure of the work. */
    int visited() {
        return visited;
    }

    boolean truncated() {
        return truncated;
    }

    int size() {
        return size;
    }

    Node[] nodes() {
        return nodes;
    }

    ElementKind[] kinds() {
        return kinds;
    }

    int[] parents() {
        return parents;
    }

    int[] ends() {
        return ends;
    }

    int[] marks() {
        return marks;
    }

    /** Weighted lengths of texts; 0 for elements. */
    int[] lengths() {
        return lengths;
    }

    private void walk(Document document) {
        var path = new Path();
        path.push(document, -1);
        while (path.depth > 0 && !truncated) {
            Node child = path.nextChild();
            if (child == null) {
                close(path.number());
                path.pop();
            } else if (visited == MOST_NODES) {
                truncated = true;
            } else {
                visited++;
                visit(child, path);
            }
        }
        for (; path.depth > 0; path.pop()) {
            close(path.number());
        }
        if (size == 0) {
            add(document.body(), ElementKind.CONTAINER, -1, 0);
        }
    }

    private void close(int number) {
        if (number >= 0) {
            ends[number] = size;
        }
    }

    private void visit(Node node, Path path) {
        int parent = path.number();
        if (node instanceof Element element) {
            int number = enter(element, parent);
            if (element.childNodeSize() > 0) {
                path.push(element, number);
            }
        } else if (node instanceof TextNode text && parent >= 0 && kinds[parent] != ElementKind.MEDIA) {
            int number = add(text, ElementKind.TEXT, parent, 0);
            lengths[number] = PageTree.length(text.getWholeText());
        }
    }

    /** The element's number in the tree; -1 where it, and so all in it, is no part of that. */
    private int enter(Element element, int parent) {
        // A page of frames has no body: its root is no text, but a root all the same.
        boolean isRoot = size == 0 && (element.nameIs("body") || element.nameIs("frameset"));
        ElementKind kind = isRoot ? ElementKind.CONTAINER : ElementKind.of(element.normalName());
        declarations.note(element, kind);
        boolean isOutside = !isRoot && (parent < 0 || kinds[parent] == ElementKind.MEDIA);
        return isOutside || kind == ElementKind.SKIPPED ? -1 : add(element, kind, parent, marking.applyAsInt(element));
    }

    private int add(Node node, ElementKind kind, int parent, int mark) {
        if (size == nodes.length) {
            int more = size * 2;
            nodes = Arrays.copyOf(nodes, more);
            kinds = Arrays.copyOf(kinds, more);
            parents = Arrays.copyOf(parents, more);
            ends = Arrays.copyOf(ends, more);
            marks = Arrays.copyOf(marks, more);
            lengths = Arrays.copyOf(lengths, more);
        }
        nodes[size] = node;
        kinds[size] = kind;
        parents[size] = parent;
        ends[size] = size + 1;
        marks[size] = mark;
        return size++;
    }

    /** The open elements, each with its number in the tree and the child that is next. */
    private static final class Path {

        private Element[] elements = new Element[64];
        private int[] numbers = new int[64];
        private int[] next = new int[64];
        private int depth;

        void push(Element element, int number) {
            if (depth == elements.length) {
                elements = Arrays.copyOf(elements, depth * 2);
                numbers = Arrays.copyOf(numbers, depth * 2);
                next = Arrays.copyOf(next, depth * 2);
            }
            elements[depth] = element;
            numbers[depth] = number;
            next[depth++] = 0;
        }

        void pop() {
            depth--;
        }

        int number() {
            return numbers[depth - 1];
        }

        @Nullable
        Node nextChild() {
            Element open = elements[depth - 1];
            int child = next[depth - 1]++;
            return child < open.childNodeSize() ? open.childNode(child) : null;
        }
    }
}
