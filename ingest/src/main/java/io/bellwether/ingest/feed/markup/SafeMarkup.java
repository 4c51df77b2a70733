package io.bellwether.ingest.feed.markup;

import io.bellwether.ingest.article.PlainText;
import org.jspecify.annotations.Nullable;

/** HTML text as a feed gives it, made harmless: no script, no handlers, nothing that loads or runs by itself. */
public final class SafeMarkup {

    private SafeMarkup() {}

    /**
     * The markup with what the allow-list knows, balanced, references to absolute addresses, white space at its ends
     * removed.
     *
     * @param html any text; linear time in its length
     * @param base absolute address from which relative references start; null when unknown
     */
    public static String of(String html, @Nullable String base) {
        var out = new MarkupWriter(base, false);
        new MarkupScanner(html, out).scan();
        return out.finish();
    }

    /** Whether a body is HTML: it holds a tag of HTML, wanted or not, or a character reference. */
    public static boolean isMarkup(String text) {
        return PlainText.looksLikeMarkup(text) || hasTag(text);
    }

    private static boolean hasTag(String text) {
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
            int from = text.startsWith("</", open) ? open + 2 : open + 1;
            int end = MarkupScanner.nameEnd(text, from);
            if (end > from && AllowList.isHtml(MarkupScanner.name(text, from, end))) {
                return true;
            }
        }
        return false;
    }
}
