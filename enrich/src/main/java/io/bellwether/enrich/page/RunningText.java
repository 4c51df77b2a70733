package io.bellwether.enrich.page;

import java.util.List;

/** How much of a page's text, in any subtree, is running text, and how much is anything else but headings. */
final class RunningText {

    private static final int LONG = 80;
    private static final int SHORT = 40;
    private static final double MOST_LINKED = 0.3;
    private static final double LINKED = 0.8;
    private static final int TEASER = 300;

    private final PageTree tree;

    /** Sums over all nodes before each. */
    private final int[] running;

    private final int[] other;

    RunningText(PageTree tree, List<Block> blocks) {
        this.tree = tree;
        running = new int[tree.size() + 1];
        other = new int[tree.size() + 1];
        boolean belowLinkedHeading = false;
        for (Block block : blocks) {
            if (block.kind() == ElementKind.HEADING) {
                belowLinkedHeading = block.linkDensity() > LINKED;
                other[block.node() + 1] += belowLinkedHeading ? block.length() : 0;
            } else if (isRunning(block) && !(belowLinkedHeading && block.length() < TEASER)) {
                running[block.node() + 1] += block.length();
                belowLinkedHeading = false;
            } else {
                other[block.node() + 1] += block.length();
            }
        }
        for (int i = 1; i <= tree.size(); i++) {
            running[i] += running[i - 1];
            other[i] += other[i - 1];
        }
    }

    int in(int node) {
        return running[tree.end(node)] - running[node];
    }

    int otherIn(int node) {
        return other[tree.end(node)] - other[node];
    }

    static boolean isRunning(Block block) {
        if (block.linkDensity() > MOST_LINKED) {
            return false;
        }
        return block.length() >= LONG || (block.length() >= SHORT && endsSentence(block.text()));
    }

    static boolean endsSentence(String text) {
        for (int i = text.length() - 1; i >= Math.max(0, text.length() - 3); i--) {
            if (".!?。！？…:：".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
