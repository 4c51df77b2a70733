package io.bellwether.enrich.page;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an element's attributes tell about it, as bits, read once. */
final class ElementMarks {

    static final int SURROUNDING = 1;
    static final int PERHAPS_SURROUNDING = 1 << 1;
    static final int CAPTION = 1 << 2;
    static final int CONTENT = 1 << 3;
    static final int AUTHOR = 1 << 4;
    static final int DATE = 1 << 5;
    static final int READER = 1 << 6;

    /** Not shown, or a surrounding by its role. */
    static final int HIDDEN = 1 << 7;

    /** Marked for machines as the writer's name, or a link to the writer's page. */
    static final int MARKED_AUTHOR = 1 << 8;

    /** Marked for machines as the day of publication. */
    static final int MARKED_DATE = 1 << 9;

    private final ClassWords words = new ClassWords();

    int of(Element element) {
        int marks = 0;
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                marks |= of(attribute.getKey(), attribute.getValue());
            }
        }
        return marks;
    }

    private int of(String name, String value) {
        return switch (name) {
            case "class", "id", "data-component" -> words.marks(value);
            case "style" -> isHiding(value) ? HIDDEN : 0;
            case "hidden" -> HIDDEN;
            case "aria-hidden" -> value.equals("true") ? HIDDEN : 0;
            case "role" -> isSurroundingRole(value) ? HIDDEN : 0;
            case "rel" -> value.equals("author") ? MARKED_AUTHOR : 0;
            case "itemprop" -> property(value);
            case "href" -> value.contains("/author/") || value.contains("/autor/") ? MARKED_AUTHOR : 0;
            default -> 0;
        };
    }

    private static int property(String value) {
        return switch (value) {
            case "author" -> MARKED_AUTHOR;
            case "datePublished" -> MARKED_DATE;
            default -> 0;
        };
    }

    private static boolean isHiding(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return folded.contains("display:none") || folded.contains("visibility:hidden");
    }

    private static boolean isSurroundingRole(String role) {
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
