package io.bellwether.enrich.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses HTML with bounds: on size, because memory is; on depth, because a browser has one too (512 in Blink). */
final class Markup {

    static final int LONGEST = 8_000_000;

    private static final int DEEPEST = 512;

    private Markup() {}

    static Document parse(String html) {
        String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(bounded, "");
    }
}
