package io.bellwether.enrich.page;

import io.bellwether.enrich.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Leaves out of the main part the blocks that belong to the page rather than to the article. */
final class BlockFilter {

    private static final double MOST_LINKED = 0.6;
    private static final int SHORT = 120;

    private final List<String> phrases =
            List.copyOf(Lexicon.of(BlockFilter.class, "line-phrases.txt").words("opens"));

    List<Block> filter(List<Block> blocks, String title) {
        var kept = new ArrayList<Block>();
        for (Block block : blocks) {
            if (!isLinks(block) && !isPageLine(block) && !isTitle(block, title)) {
                kept.add(block);
            }
        }
        return withoutLooseHeadings(kept);
    }

    private static boolean isLinks(Block block) {
        return block.linkDensity() > MOST_LINKED;
    }

    private boolean isPageLine(Block block) {
        if (block.length() > SHORT) {
            return false;
        }
        String line = block.text().toLowerCase(Locale.ROOT);
        return phrases.stream().anyMatch(line::startsWith);
    }

    private static boolean isTitle(Block block, String title) {
        return block.kind() == ElementKind.HEADING
                && !title.isEmpty()
                && block.text().equalsIgnoreCase(title);
    }

    /** A heading is for the text below it: none at the end. */
    private static List<Block> withoutLooseHeadings(List<Block> blocks) {
        int end = blocks.size();
        while (end > 0 && blocks.get(end - 1).kind() == ElementKind.HEADING) {
            end--;
        }
        return blocks.subList(0, end);
    }
}
