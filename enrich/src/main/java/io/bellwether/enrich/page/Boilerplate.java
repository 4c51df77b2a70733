package io.bellwether.enrich.page;

/**
 * Marks what is not the article before the article is looked for: first what is hidden or says by its element or name
 * that it is a surrounding, then, measured against what is left, what may be one.
 */
final class Boilerplate {

    /** A part with more of the page's running text than this is the article, whatever its name. */
    private static final double MOST_SHARE = 0.4;

    private static final double MOST_LINKED = 0.5;
    private static final int LONG_PARAGRAPH = 200;

    /** How much is taken for surroundings. */
    enum Severity {
        STRICT,
        BY_ELEMENT_ONLY
    }

    boolean[] mark(PageTree tree, Severity severity) {
        boolean[] dropped = new boolean[tree.size()];
        drop(tree, dropped, node -> isSurrounding(tree, node, severity));
        if (severity == Severity.STRICT) {
            drop(tree, dropped, node -> isPerhapsSurrounding(tree, node));
        }
        return dropped;
    }

    private interface Test {
        boolean matches(int node);
    }

    private static void drop(PageTree tree, boolean[] dropped, Test test) {
        int all = runningText(tree, 0);
        for (int node = 1; node < tree.size(); node++) {
            if (dropped[node]) {
                node = tree.end(node) - 1;
            } else if (tree.kind(node) != ElementKind.TEXT
                    && test.matches(node)
                    && runningText(tree, node) <= MOST_SHARE * all) {
                dropped[node] = true;
                node = tree.end(node) - 1;
            }
        }
        tree.withdraw(dropped);
    }

    private static int runningText(PageTree tree, int node) {
        return tree.length(node) - tree.linkLength(node);
    }

    private static boolean isSurrounding(PageTree tree, int node, Severity severity) {
        ElementKind kind = tree.kind(node);
        if (kind == ElementKind.SURROUNDING
                || kind == ElementKind.CAPTION
                || tree.isMarked(node, ElementMarks.HIDDEN)) {
            return true;
        }
        return severity == Severity.STRICT
                && tree.isMarked(node, ElementMarks.SURROUNDING | ElementMarks.CAPTION)
                && maybeNamed(tree, node);
    }

    private static boolean isPerhapsSurrounding(PageTree tree, int node) {
        boolean named =
                tree.isMarked(node, ElementMarks.PERHAPS_SURROUNDING) && !tree.isMarked(node, ElementMarks.CONTENT);
        return (named && maybeNamed(tree, node)) || isLinkList(tree, node);
    }

    /** Long paragraphs and quotations are text, whatever they are called. */
    private static boolean maybeNamed(PageTree tree, int node) {
        return switch (tree.kind(node)) {
            case QUOTE -> false;
            case PARAGRAPH, LINK, HEADING, INLINE -> tree.length(node) < LONG_PARAGRAPH;
            default -> true;
        };
    }

    private static boolean isLinkList(PageTree tree, int node) {
        return tree.kind(node) == ElementKind.LIST && tree.linkDensity(node) > MOST_LINKED;
    }
}
