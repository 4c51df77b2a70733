package io.bellwether.enrich.page;

import java.util.List;
import org.jsoup.nodes.Document;

/** How much of the article the text is believed to be, and what is known to be missing. */
final class Completeness {

    static final String PAYWALL = "paywall";
    static final String SCRIPT_ONLY = "script-only";
    static final String TRUNCATED = "truncated";

    /** A text this long (about 150 English words) is a whole short report, by the look of it. */
    private static final int WHOLE = 800;

    private static final int SHORT = 1_500;
    private static final int HARDLY_ANY = 120;
    private static final int MANY_SCRIPTS = 5;
    private static final double CUT = 0.4;

    /** 0 to 1: by length up to a short report's, at most 0.4 where something is known to be missing. */
    double of(String text, List<String> flags) {
        double byLength = Math.min(1, (double) PageTree.length(text) / WHOLE);
        return flags.isEmpty() ? byLength : Math.min(CUT, byLength);
    }

    boolean isPaywalled(Document document, PageMetadata metadata, String text) {
        if (PageTree.length(text) > 2 * SHORT) {
            return false;
        }
        return metadata.declaresPaywall()
                || document.selectFirst("[class*=paywall],[id*=paywall],[class*=subscriber-only],[class*=premium-wall]")
                        != null;
    }

    boolean isScriptOnly(Document document, String text) {
        return PageTree.length(text) < HARDLY_ANY
                && (document.select("script").size() >= MANY_SCRIPTS
                        || document.selectFirst("#root:empty,#app:empty,#__next:empty") != null);
    }

    boolean isTruncated(String text) {
        String end = text.substring(Math.max(0, text.length() - 20));
        return PageTree.length(text) < SHORT
                && (end.endsWith("...") || end.endsWith("…") || end.endsWith("[…]") || end.endsWith("[...]"));
    }
}
