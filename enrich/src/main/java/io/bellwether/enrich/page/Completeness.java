package io.bellwether.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** How much of the article the text is believed to be, and what is known to be missing. */
final class Completeness {

    private static final String PAYWALL = "paywall";
    private static final String SCRIPT_ONLY = "script-only";
    private static final String TRUNCATED = "truncated";
    private static final String BINARY = "binary";
    private static final String GARBLED = "garbled";

    /** A text this long (about 150 English words) is a whole short report, by the look of it. */
    private static final int WHOLE = 800;

    private static final int SHORT = 1_500;
    private static final int HARDLY_ANY = 120;
    private static final double CUT = 0.4;
    private static final char BROKEN = '\ufffd';
    private static final double MOST_BROKEN = 0.03;

    /** 0 to 1: by length up to a short report's, at most 0.4 where something is known to be missing. */
    double of(int length, List<String> flags) {
        double byLength = Math.min(1, (double) length / WHOLE);
        return flags.isEmpty() ? byLength : Math.min(CUT, byLength);
    }

    /**
     * What is known to be missing or odd.
     *
     * @param text what was found in the page's elements
     * @param length its weighted length
     */
    List<String> flags(Markup markup, PageWalk walk, PageMetadata metadata, String text, int length) {
        var flags = new ArrayList<String>();
        add(flags, PAYWALL, length <= 2 * SHORT && (metadata.declaresPaywall() || namesPaywall(walk)));
        add(flags, SCRIPT_ONLY, length < HARDLY_ANY && walk.declarations().isFilledByScripts());
        addWhatReadingTells(flags, markup, walk.truncated() || (length < SHORT && endsInDots(text)), text);
        return flags;
    }

    /** The same of a fragment, which declares nothing: what reading alone tells. */
    static List<String> flags(Markup markup, PageWalk walk, String text) {
        var flags = new ArrayList<String>();
        addWhatReadingTells(flags, markup, walk.truncated(), text);
        return flags;
    }

    private static void addWhatReadingTells(List<String> flags, Markup markup, boolean isCut, String text) {
        add(flags, TRUNCATED, markup.isTruncated() || isCut);
        add(flags, BINARY, markup.isBinary());
        add(flags, GARBLED, isGarbled(text));
    }

    private static void add(List<String> flags, String flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    private static boolean endsInDots(String text) {
        String end = text.substring(Math.max(0, text.length() - 20));
        return end.endsWith("...") || end.endsWith("…") || end.endsWith("[…]") || end.endsWith("[...]");
    }

    /** Decoders put this character for bytes that they cannot read: the page named the wrong encoding. */
    private static boolean isGarbled(String text) {
        int broken = 0;
        for (int at = text.indexOf(BROKEN); at >= 0; at = text.indexOf(BROKEN, at + 1)) {
            broken++;
        }
        return broken > MOST_BROKEN * text.length();
    }

    private static boolean namesPaywall(PageWalk walk) {
        for (int node = 0; node < walk.size(); node++) {
            if (walk.nodes()[node] instanceof Element element
                    && element.attributesSize() > 0
                    && namesPaywall(element.attributes())) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesPaywall(Attributes attributes) {
        String names = attributes.get("class").toLowerCase(Locale.ROOT);
        return names.contains("paywall")
                || names.contains("subscriber-only")
                || names.contains("premium-wall")
                || attributes.get("id").toLowerCase(Locale.ROOT).contains("paywall");
    }
}
