package io.bellwether.enrich.page;

import java.util.List;

/**
 * The main part without what stands at its beginning and end beside running text: bylines, dates, section names;
 * sources, tags, links to other articles.
 *
 * @param head what was taken from the beginning
 * @param text what is left; everything where nothing is running text
 */
record Edges(List<Block> head, List<Block> text) {

    private static final double LINKED_LIST = 0.3;

    static Edges of(PageTree tree, List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && !carries(tree, blocks.get(first))) {
            first++;
        }
        if (first == blocks.size()) {
            return new Edges(blocks, blocks);
        }
        int end = blocks.size();
        while (!carries(tree, blocks.get(end - 1))) {
            end--;
        }
        int start = first > 0 && isSectionHeading(tree, blocks.get(first - 1)) ? first - 1 : first;
        return new Edges(blocks.subList(0, start), blocks.subList(start, end));
    }

    int length() {
        return text.stream().mapToInt(Block::length).sum();
    }

    /** Running text, or an item, row or quotation of one with it. */
    private static boolean carries(PageTree tree, Block block) {
        return switch (block.kind()) {
            case HEADING -> false;
            case ITEM -> tree.linkDensity(tree.parent(block.node())) < LINKED_LIST;
            // Old pages lay everything out in tables, the byline, too.
            case ROW -> !Byline.opens(block.text());
            case QUOTE, PREFORMATTED -> true;
            default -> RunningText.isRunning(block) || RunningText.endsSentence(block.text());
        };
    }

    private static boolean isSectionHeading(PageTree tree, Block block) {
        return block.kind() == ElementKind.HEADING
                && !tree.element(block.node()).nameIs("h1");
    }
}
