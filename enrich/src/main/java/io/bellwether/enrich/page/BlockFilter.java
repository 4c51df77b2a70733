package io.bellwether.enrich.page;

import io.bellwether.enrich.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leaves out of the main part the blocks that belong to the page rather than to the article. */
final class BlockFilter {

    private static final double MOST_LINKED = 0.6;
    private static final int SHORT = 120;
    private static final int LONGEST_PAGE_LINE = 250;

    /** "Reach Jane Roe at ...": how to write to who wrote it. */
    private static final Pattern CONTACT = Pattern.compile(
            "^(?i:reach|contact|e-?mail|call|write to) (?:\\p{Lu}[\\p{L}.'\u2019-]{0,30} ){1,4}(?:at|via|on) ");

    private final Map<Character, List<String>> openings;
    private final List<String> phrases;

    BlockFilter() {
        Lexicon lexicon = Lexicon.of(BlockFilter.class, "line-phrases.txt");
        openings = lexicon.list("opens").stream().collect(Collectors.groupingBy(line -> line.charAt(0)));
        phrases = lexicon.list("holds");
    }

    List<Block> filter(PageTree tree, List<Block> blocks, String title) {
        var kept = new ArrayList<Block>();
        for (Block block : blocks) {
            if (!isLinks(tree, block) && !isPageLine(block) && !isTitle(block, title)) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** An item may be all link where its list is not: a list of things, each with a word about it. */
    private static boolean isLinks(PageTree tree, Block block) {
        int whole = block.kind() == ElementKind.ITEM ? tree.parent(block.node()) : block.node();
        return block.linkDensity() > MOST_LINKED && tree.linkDensity(whole) > MOST_LINKED;
    }

    private boolean isPageLine(Block block) {
        if (block.length() > LONGEST_PAGE_LINE) {
            return false;
        }
        String line = block.text().toLowerCase(Locale.ROOT);
        return (block.length() <= SHORT && opens(line))
                || holdsPhrase(line)
                || CONTACT.matcher(block.text()).lookingAt();
    }

    private boolean opens(String line) {
        for (String opening : openings.getOrDefault(line.charAt(0), List.of())) {
            if (line.startsWith(opening)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsPhrase(String line) {
        for (String phrase : phrases) {
            if (line.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(Block block, String title) {
        return block.kind() == ElementKind.HEADING
                && !title.isEmpty()
                && block.text().equalsIgnoreCase(title);
    }
}
