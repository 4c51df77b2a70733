package io.bellwether.enrich.page;

import java.util.List;
import java.util.stream.Collectors;

/** Joins blocks: items of a list and rows of a table by a line break, everything else by a blank line. */
final class BlockText {

    private BlockText() {}

    static String of(List<Block> blocks) {
        var text = new StringBuilder();
        ElementKind before = ElementKind.SKIPPED;
        for (Block block : blocks) {
            if (!text.isEmpty()) {
                text.append(block.kind() == before && isLine(before) ? "\n" : "\n\n");
            }
            text.append(block.text());
            before = block.kind();
        }
        return text.toString();
    }

    /** A plain text whose paragraphs are its lines. */
    static String ofPlain(String raw) {
        return raw.lines().map(FoldedSpace::of).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static boolean isLine(ElementKind kind) {
        return kind == ElementKind.ITEM || kind == ElementKind.ROW;
    }
}
