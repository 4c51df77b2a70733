package io.bellwether.enrich.page;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an element does to the text in it. */
enum ElementKind {
    TEXT,
    INLINE,
    LINK,
    BREAK,
    CONTAINER,
    PARAGRAPH,
    HEADING,
    LIST,
    ITEM,
    TABLE,
    ROW,
    CELL,
    QUOTE,
    PREFORMATTED,
    FIGURE,
    CAPTION,
    /** A picture, video or frame: holds no text, but tells what the text beside it is. */
    MEDIA,
    /** Navigation and surroundings by name: nav, aside, footer, header, menu, form. */
    SURROUNDING,
    /** Never text: scripts, styles, controls, embedded media. */
    SKIPPED;

    private static final Set<ElementKind> INLINE_KINDS = EnumSet.of(TEXT, INLINE, LINK, BREAK, MEDIA);

    private static final Map<String, ElementKind> BY_NAME = byName();

    static ElementKind of(String name) {
        return BY_NAME.getOrDefault(name, INLINE);
    }

    /** Whether text in it is parted from the text before and behind. */
    boolean isBlock() {
        return !INLINE_KINDS.contains(this);
    }

    private static Map<String, ElementKind> byName() {
        var kinds = new HashMap<String, ElementKind>();
        put(kinds, LINK, "a");
        put(kinds, BREAK, "br");
        put(
                kinds,
                CONTAINER,
                "body html div section article main center dl details summary hgroup address fieldset legend");
        put(kinds, PARAGRAPH, "p");
        put(kinds, HEADING, "h1 h2 h3 h4 h5 h6");
        put(kinds, LIST, "ul ol dir");
        put(kinds, ITEM, "li dt dd");
        put(kinds, TABLE, "table tbody thead tfoot");
        put(kinds, ROW, "tr");
        put(kinds, CELL, "td th");
        put(kinds, QUOTE, "blockquote");
        put(kinds, PREFORMATTED, "pre listing xmp");
        put(kinds, FIGURE, "figure");
        put(kinds, CAPTION, "figcaption caption");
        put(kinds, MEDIA, "img picture video iframe object embed amp-img amp-video amp-iframe");
        put(kinds, SURROUNDING, "nav aside footer header menu form dialog search");
        put(
                kinds,
                SKIPPED,
                "script style noscript template svg math applet canvas audio button select option textarea");
        put(
                kinds,
                SKIPPED,
                "input datalist map head title link meta noframes frameset label hr source track rp rt amp-ad");
        return kinds;
    }

    private static void put(Map<String, ElementKind> kinds, ElementKind kind, String names) {
        Pattern.compile(" ").splitAsStream(names).forEach(name -> kinds.put(name, kind));
    }
}
