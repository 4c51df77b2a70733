package io.bellwether.enrich.page;

import java.util.List;

/**
 * Text of an HTML fragment, such as a feed entry's content: every block of it, nothing judged, in the form that
 * {@link PageExtractor} gives, and within the same bounds.
 *
 * @param text paragraphs parted by a blank line, list items and table rows by a line break
 * @param flags what is known to be missing or odd: "truncated" by the bounds on work, "binary", "garbled", as {@link Page}
 */
public record FragmentText(String text, List<String> flags) {

    public FragmentText {
        flags = List.copyOf(flags);
    }

    /** Reads any string, in linear time. */
    public static FragmentText of(String html) {
        Markup markup = Markup.of(html);
        PageWalk walk = PageWalk.over(markup.parse(), element -> 0);
        PageTree tree = walk.tree();
        boolean[] dropped = new boolean[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            dropped[node] = tree.kind(node) == ElementKind.CAPTION;
        }
        String text = BlockText.of(BlockReader.read(tree, dropped, List.of(0)));
        return new FragmentText(text, Completeness.flags(markup, walk, text));
    }
}
