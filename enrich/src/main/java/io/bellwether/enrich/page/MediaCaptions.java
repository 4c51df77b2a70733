package io.bellwether.enrich.page;

/** Marks the words beside a picture or film that share an element with it and nothing else: its caption and credit. */
final class MediaCaptions {

    private static final int LONGEST = 300;
    private static final int LONGEST_IN_PARAGRAPH = 100;

    private MediaCaptions() {}

    static void mark(PageTree tree, boolean[] dropped) {
        boolean[] headed = new boolean[tree.size()];
        for (int node = tree.size() - 1; node > 0; node--) {
            headed[tree.parent(node)] |= headed[node] || isText(tree.kind(node));
        }
        for (int node = 1; node < tree.size(); node++) {
            if (tree.kind(node) == ElementKind.MEDIA) {
                int around = nearestWithText(tree, node);
                if (isCaptioned(tree, around) && !headed[around]) {
                    dropped[around] = true;
                }
            }
        }
        tree.withdraw(dropped);
    }

    /** Kinds that no caption is made of: what holds them is not one picture. */
    private static boolean isText(ElementKind kind) {
        return switch (kind) {
            case HEADING, LIST, TABLE, QUOTE, PREFORMATTED -> true;
            default -> false;
        };
    }

    private static int nearestWithText(PageTree tree, int node) {
        int around = tree.block(node);
        while (around > 0 && tree.length(around) == 0) {
            around = tree.block(tree.parent(around));
        }
        return around;
    }

    private static boolean isCaptioned(PageTree tree, int around) {
        return switch (tree.kind(around)) {
            case FIGURE -> true;
            case CONTAINER -> around > 0 && tree.length(around) < LONGEST;
            case PARAGRAPH -> tree.length(around) < LONGEST_IN_PARAGRAPH;
            default -> false;
        };
    }
}
