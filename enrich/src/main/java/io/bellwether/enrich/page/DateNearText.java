package io.bellwether.enrich.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The day that stands beside an article, where nothing marks it: in the short lines before its first running text, the
 * nearest first, then in those right behind its last.
 */
final class DateNearText {

    private static final DateInText DATES = new DateInText();
    private static final int BEFORE = 250;
    private static final int BEHIND = 40;
    private static final int LONGEST = 80;
    private static final int SHORTEST = 6;

    private DateNearText() {}

    static Optional<Instant> find(PageTree tree, List<Block> text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int first = text.get(0).node();
        for (int node = first - 1; node > Math.max(0, first - BEFORE); node--) {
            Optional<Instant> day = dayIn(tree, node);
            if (day.isPresent()) {
                return day;
            }
        }
        int end = tree.end(text.get(text.size() - 1).node());
        for (int node = end; node < Math.min(tree.size(), end + BEHIND); node++) {
            Optional<Instant> day = dayIn(tree, node);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> dayIn(PageTree tree, int node) {
        String text = tree.text(node);
        return text.length() < SHORTEST || text.length() > 2 * LONGEST
                ? Optional.empty()
                : Optional.of(FoldedSpace.inLine(text))
                        .filter(line -> line.length() <= LONGEST)
                        .flatMap(DATES::find);
    }
}
