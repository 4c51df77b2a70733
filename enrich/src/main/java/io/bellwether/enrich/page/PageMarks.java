package io.bellwether.enrich.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a page shows of its title, writers and day, by its elements and their names, in document order.
 *
 * @param headings first-level headings
 * @param machineTimes values of time elements
 * @param bylines texts of elements marked as the author's, those marked for machines first
 * @param dates texts of elements named as dates
 */
record PageMarks(List<String> headings, List<String> machineTimes, List<String> bylines, List<String> dates) {

    private static final int LONGEST = 160;
    private static final int LONGEST_HEADING = 400;
    private static final int MOST = 30;

    static PageMarks of(PageTree tree) {
        var headings = new ArrayList<String>();
        var times = new ArrayList<String>();
        var marked = new ArrayList<String>();
        var named = new ArrayList<String>();
        var dates = new ArrayList<String>();
        int readersEnd = 0;
        for (int node = 0; node < tree.size(); node++) {
            ElementKind kind = tree.kind(node);
            if (kind == ElementKind.TEXT) {
                continue;
            }
            int hints = tree.hints(node);
            if ((hints & ClassWords.READER) != 0 && node > 0) {
                readersEnd = Math.max(readersEnd, tree.end(node));
            }
            Element element = tree.element(node);
            if (kind == ElementKind.HEADING && element.nameIs("h1")) {
                add(headings, text(tree, node, LONGEST_HEADING));
            } else if (element.nameIs("time") || element.attr("itemprop").equals("datePublished")) {
                add(times, machineTime(element, text(tree, node, LONGEST)));
            }
            if (node >= readersEnd && isMarkedAuthor(element)) {
                add(marked, text(tree, node, LONGEST));
            } else if (node >= readersEnd && (hints & ClassWords.AUTHOR) != 0) {
                add(named, text(tree, node, LONGEST));
            }
            if (node >= readersEnd && (hints & ClassWords.DATE) != 0) {
                add(dates, text(tree, node, LONGEST));
            }
        }
        marked.addAll(named);
        return new PageMarks(headings, times, marked, dates);
    }

    private static void add(List<String> texts, String text) {
        if (!text.isEmpty() && texts.size() < MOST) {
            texts.add(text);
        }
    }

    /** Text of a subtree, folded; empty when it is longer than that. */
    private static String text(PageTree tree, int node, int longest) {
        var text = new StringBuilder();
        for (int at = node; at < tree.end(node); at++) {
            if (tree.kind(at) == ElementKind.TEXT) {
                text.append(FoldedSpace.softBreaks(tree.text(at)));
            } else if (tree.kind(at) != ElementKind.INLINE && tree.kind(at) != ElementKind.LINK) {
                text.append(' ');
            }
            if (text.length() > 2 * longest) {
                return "";
            }
        }
        String folded = FoldedSpace.of(text);
        return folded.length() > longest ? "" : folded;
    }

    private static String machineTime(Element element, String text) {
        String machine = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        return machine.isEmpty() ? text : machine;
    }

    private static boolean isMarkedAuthor(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.attr("rel").equals("author")
                || element.attr("itemprop").equals("author")
                || element.attr("href").contains("/author/")
                || element.attr("href").contains("/autor/");
    }
}
