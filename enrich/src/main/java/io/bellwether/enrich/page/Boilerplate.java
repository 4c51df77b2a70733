package io.bellwether.enrich.page;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Marks what is not the article before the article is looked for: hidden parts, surroundings, captions. */
final class Boilerplate {

    /** A part with more of the page's running text than this is the article, whatever its name. */
    private static final double MOST_SHARE = 0.4;

    private static final double MOST_LINKED = 0.5;

    private final ClassWords classWords = new ClassWords();

    boolean[] mark(PageTree tree) {
        boolean[] dropped = new boolean[tree.size()];
        int all = runningText(tree, 0);
        for (int node = 1; node < tree.size(); node++) {
            if (tree.kind(node) == ElementKind.TEXT) {
                continue;
            }
            if (isOutside(tree, node) && runningText(tree, node) <= MOST_SHARE * all) {
                dropped[node] = true;
                node = tree.end(node) - 1;
            }
        }
        tree.withdraw(dropped);
        return dropped;
    }

    private static int runningText(PageTree tree, int node) {
        return tree.length(node) - tree.linkLength(node);
    }

    private boolean isOutside(PageTree tree, int node) {
        ElementKind kind = tree.kind(node);
        Element element = tree.element(node);
        if (kind == ElementKind.SURROUNDING || kind == ElementKind.CAPTION || isHidden(element)) {
            return true;
        }
        if (kind == ElementKind.PARAGRAPH || kind == ElementKind.LINK || kind == ElementKind.HEADING) {
            return isOutsideByName(element) && tree.length(node) < 200;
        }
        return isOutsideByName(element) || isLinkList(tree, node);
    }

    private boolean isOutsideByName(Element element) {
        int hints = classWords.hints(element);
        if ((hints & ClassWords.CAPTION) != 0) {
            return true;
        }
        return (hints & ClassWords.SURROUNDING) != 0 && !element.nameIs("article") && !element.nameIs("body");
    }

    private static boolean isLinkList(PageTree tree, int node) {
        return tree.kind(node) == ElementKind.LIST && tree.linkDensity(node) > MOST_LINKED;
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (!style.isEmpty() && isHiding(style))
                || isOutsideRole(element.attr("role"));
    }

    private static boolean isHiding(String style) {
        String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return folded.contains("display:none") || folded.contains("visibility:hidden");
    }

    private static boolean isOutsideRole(String role) {
        return switch (role) {
            case "navigation",
                    "complementary",
                    "banner",
                    "contentinfo",
                    "dialog",
                    "alertdialog",
                    "search",
                    "menu",
                    "menubar",
                    "tablist",
                    "tooltip" -> true;
            default -> false;
        };
    }
}
