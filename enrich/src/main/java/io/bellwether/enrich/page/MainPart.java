package io.bellwether.enrich.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where on the page the article is. Paragraphs vote for the elements around them, links vote against (the method
 * of Arc90's Readability, 2009, and its descendants); then the winner grows to every element around it that adds more
 * running text than anything else.
 */
final class MainPart {

    private static final int SHORTEST_PARAGRAPH = 25;
    private static final int LENGTH_STEP = 100;
    private static final int MOST_FOR_LENGTH = 3;
    private static final int LEVELS = 5;
    private static final double MOST_LINKED = 0.5;
    private static final double SIBLING_SHARE = 0.2;
    private static final double LEAST_SIBLING = 10;

    private final PageTree tree;
    private final boolean[] dropped;
    private final List<Block> blocks;
    private final double[] votes;

    private MainPart(PageTree tree, boolean[] dropped) {
        this.tree = tree;
        this.dropped = dropped;
        this.blocks = BlockReader.read(tree, dropped, List.of(0));
        this.votes = new double[tree.size()];
    }

    /** The blocks that make up the article, in document order. */
    static List<Block> find(PageTree tree, boolean[] dropped) {
        var part = new MainPart(tree, dropped);
        part.vote();
        var running = new RunningText(tree, part.blocks);
        return part.blocksIn(part.withSiblings(part.grow(part.best(), running)));
    }

    /** Blocks are read again only where a root is a cell: over the whole page it is one line with its neighbours. */
    private List<Block> blocksIn(List<Integer> roots) {
        if (roots.stream().anyMatch(root -> tree.kind(root) == ElementKind.CELL)) {
            return BlockReader.read(tree, dropped, roots);
        }
        var found = new ArrayList<Block>();
        int next = 0;
        for (Block block : blocks) {
            while (next < roots.size() && block.node() >= tree.end(roots.get(next))) {
                next++;
            }
            if (next < roots.size() && tree.isInside(block.node(), roots.get(next))) {
                found.add(block);
            }
        }
        return found;
    }

    private void vote() {
        for (Block block : blocks) {
            if (block.length() < SHORTEST_PARAGRAPH || block.linkDensity() > MOST_LINKED || isHeading(block)) {
                continue;
            }
            double vote = 1 + commas(block.text()) + Math.min(MOST_FOR_LENGTH, block.length() / LENGTH_STEP);
            int around = isLeaf(block) ? parentBlock(block.node()) : block.node();
            for (int level = 0; level < LEVELS && around >= 0; level++) {
                votes[around] += level == 0 ? vote : vote / (level == 1 ? 2 : level * 3);
                around = parentBlock(around);
            }
        }
        for (int node = 0; node < tree.size(); node++) {
            votes[node] *= 1 - tree.linkDensity(node);
        }
    }

    private static boolean isHeading(Block block) {
        return block.kind() == ElementKind.HEADING;
    }

    private static boolean isLeaf(Block block) {
        return block.kind() == ElementKind.PARAGRAPH || block.kind() == ElementKind.PREFORMATTED;
    }

    private int parentBlock(int node) {
        int parent = tree.parent(node);
        return parent < 0 ? -1 : tree.block(parent);
    }

    private int best() {
        int best = 0;
        for (int node = 1; node < tree.size(); node++) {
            if (votes[node] > votes[best]) {
                best = node;
            }
        }
        return best;
    }

    private int grow(int node, RunningText running) {
        int grown = node;
        for (int above = parentBlock(node); above >= 0; above = parentBlock(above)) {
            int good = running.in(above) - running.in(grown);
            int bad = running.otherIn(above) - running.otherIn(grown);
            if (good > 0 && good >= bad) {
                grown = above;
            }
        }
        return grown;
    }

    private List<Integer> withSiblings(int best) {
        int parent = tree.parent(best);
        if (parent < 0) {
            return List.of(best);
        }
        var roots = new ArrayList<Integer>();
        double least = Math.max(LEAST_SIBLING, SIBLING_SHARE * votes[best]);
        for (int node = parent + 1; node < tree.end(parent); node = tree.end(node)) {
            if (node == best || (!dropped[node] && (votes[node] >= least || isLooseParagraph(node)))) {
                roots.add(node);
            }
        }
        return roots;
    }

    private boolean isLooseParagraph(int node) {
        return tree.kind(node) == ElementKind.PARAGRAPH
                && tree.length(node) > 80
                && tree.linkDensity(node) < MOST_LINKED / 2;
    }

    private static int commas(String text) {
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            commas += c == ',' || c == '，' || c == '、' || c == '،' ? 1 : 0;
        }
        return commas;
    }
}
