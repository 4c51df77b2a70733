package io.bellwether.enrich.page;

import java.util.ArrayList;
import java.util.List;

/** Reads a range of a page as blocks: a new one begins where the block element changes or two line breaks stand. */
final class BlockReader {

    private final PageTree tree;
    private final boolean[] dropped;
    private final List<Block> blocks = new ArrayList<>();
    private final FoldedText text = new FoldedText();
    private int block = -1;
    private int cell = -1;
    private int linkLength;
    private int breaks;

    private BlockReader(PageTree tree, boolean[] dropped) {
        this.tree = tree;
        this.dropped = dropped;
    }

    /**
     * Blocks of some subtrees.
     *
     * @param dropped nodes to leave out, with all that is in them
     */
    static List<Block> read(PageTree tree, boolean[] dropped, List<Integer> roots) {
        var reader = new BlockReader(tree, dropped);
        for (int root : roots) {
            reader.read(root);
        }
        reader.finish();
        return reader.blocks;
    }

    private void read(int root) {
        for (int node = root; node < tree.end(root); node++) {
            if (dropped[node]) {
                node = tree.end(node) - 1;
                continue;
            }
            ElementKind kind = tree.kind(node);
            if (kind == ElementKind.TEXT) {
                enter(node);
                append(node);
            } else if (kind == ElementKind.BREAK) {
                breaks++;
            } else if (kind == ElementKind.CELL) {
                cell = node;
            } else if (kind.isBlock()) {
                // An empty block still parts the texts around it.
                breaks += 2;
            }
        }
    }

    private void enter(int node) {
        int around = lineOf(tree.block(node));
        if (around != block && tree.length(node) > 0) {
            finish();
            block = around;
            breaks = 0;
        }
    }

    /** Cells of a row make one line. */
    private int lineOf(int around) {
        return tree.kind(around) == ElementKind.CELL && tree.parent(around) >= 0 ? tree.parent(around) : around;
    }

    private void append(int node) {
        String raw = tree.text(node);
        if (breaks > 0 && tree.length(node) > 0) {
            if (breaks > 1) {
                finish();
            } else {
                text.lineBreak();
            }
            breaks = 0;
        }
        if (cell >= 0) {
            text.space();
            cell = -1;
        }
        linkLength += tree.linkLength(node);
        if (tree.kind(tree.block(node)) == ElementKind.PREFORMATTED) {
            text.append(raw);
        } else {
            text.appendSoft(raw);
        }
    }

    private void finish() {
        int length = text.length();
        String folded = text.take();
        if (length > 0) {
            blocks.add(new Block(block, tree.kind(block), folded, length, Math.min(length, linkLength)));
        }
        linkLength = 0;
    }
}
