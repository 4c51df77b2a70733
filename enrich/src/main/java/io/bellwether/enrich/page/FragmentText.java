package io.bellwether.enrich.page;

import java.util.List;

/**
 * Text of an HTML fragment, such as a feed entry's content: every block of it, nothing judged, in the form that
 * {@link PageExtractor} gives. Takes any string, in linear time. Safe for use by many threads.
 */
public final class FragmentText {

    /** Paragraphs parted by a blank line, list items and table rows by a line break. */
    public String of(String html) {
        PageTree tree = PageWalk.over(Markup.of(html).parse(), element -> 0).tree();
        boolean[] dropped = new boolean[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            dropped[node] = tree.kind(node) == ElementKind.CAPTION;
        }
        return BlockText.of(BlockReader.read(tree, dropped, List.of(0)));
    }
}
