package io.bellwether.enrich.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a page shows of its title, writers and day, by its elements and their names, in document order.
 *
 * @param headings first-level headings
 * @param subheadings second-level headings
 * @param machineTimes values of time elements
 * @param bylines texts of elements marked as the author's, those marked for machines first
 * @param dates texts of elements named as dates
 */
record PageMarks(
        List<String> headings,
        List<String> subheadings,
        List<String> machineTimes,
        List<String> bylines,
        List<String> dates) {

    private static final int LONGEST = 160;
    private static final int LONGEST_HEADING = 400;
    private static final int MOST = 30;

    /** A name or day in more elements than this is none; bounds the work on elements nested in each other. */
    private static final int MOST_NODES = 500;

    private static final int HAN_WEIGHT = 3;

    static PageMarks of(PageTree tree) {
        var headings = new ArrayList<String>();
        var subheadings = new ArrayList<String>();
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
            if (tree.isMarked(node, ElementMarks.READER) && node > 0) {
                readersEnd = Math.max(readersEnd, tree.end(node));
            }
            Element element = tree.element(node);
            if (kind == ElementKind.HEADING && element.nameIs("h1")) {
                add(headings, text(tree, node, LONGEST_HEADING));
            } else if (kind == ElementKind.HEADING && element.nameIs("h2")) {
                add(subheadings, text(tree, node, LONGEST_HEADING));
            } else if (element.nameIs("time") || tree.isMarked(node, ElementMarks.MARKED_DATE)) {
                add(times, machineTime(element, text(tree, node, LONGEST)));
            }
            if (node >= readersEnd && tree.isMarked(node, ElementMarks.MARKED_AUTHOR)) {
                add(marked, text(tree, node, LONGEST));
            } else if (node >= readersEnd && tree.isMarked(node, ElementMarks.AUTHOR)) {
                add(named, text(tree, node, LONGEST));
            }
            if (node >= readersEnd && tree.isMarked(node, ElementMarks.DATE)) {
                add(dates, text(tree, node, LONGEST));
            }
        }
        marked.addAll(named);
        return new PageMarks(headings, subheadings, times, marked, dates);
    }

    private static void add(List<String> texts, String text) {
        if (!text.isEmpty() && texts.size() < MOST) {
            texts.add(text);
        }
    }

    /** Text of a subtree, folded; empty when it is longer than that. */
    private static String text(PageTree tree, int node, int longest) {
        int length = tree.length(node);
        if (length == 0 || length > HAN_WEIGHT * longest || tree.end(node) - node > MOST_NODES) {
            return "";
        }
        var text = new FoldedText();
        for (int at = node; at < tree.end(node) && text.size() <= longest; at++) {
            if (tree.kind(at) == ElementKind.TEXT) {
                text.appendSoft(tree.text(at));
            } else if (tree.kind(at) != ElementKind.INLINE && tree.kind(at) != ElementKind.LINK) {
                text.space();
            }
        }
        return text.size() > longest ? "" : text.take();
    }

    private static String machineTime(Element element, String text) {
        String machine = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        return machine.isEmpty() ? text : machine;
    }
}
