package io.bellwether.enrich.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, and what it says about itself.
 *
 * @param title headline without the site's name; empty when there is none
 * @param text main text, paragraphs parted by a blank line, list items and table rows by a line break
 * @param authors names in the byline, in order
 * @param published publication time
 * @param modified time of the last change
 * @param languageHint language that the page declares, BCP 47; a hint only
 * @param canonicalUrl address that the page calls its own
 * @param imageUrl lead image
 * @param siteName name of the site
 * @param method how the text was found: "html-main-text", "html-fragment", "json-ld" or "none"
 * @param completeness 0 (nothing) to 1 (believed whole)
 * @param origins where title, authors, published, modified, canonicalUrl, imageUrl and siteName were found, by these names: "json-ld",
 *     "open-graph", "meta", "microdata", "link-element", "title-element", "heading", "time-element", "marked-element", "address" or "text"
 * @param flags what is known to be missing or odd: "paywall", "script-only", "truncated" (also by the bounds on work),
 *     "binary" (no text at all), "garbled" (decoded by the wrong encoding)
 */
public record Page(
        String title,
        String text,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant modified,
        @Nullable String languageHint,
        @Nullable String canonicalUrl,
        @Nullable String imageUrl,
        @Nullable String siteName,
        String method,
        double completeness,
        Map<String, String> origins,
        List<String> flags) {

    public Page {
        authors = List.copyOf(authors);
        origins = Map.copyOf(origins);
        flags = List.copyOf(flags);
    }
}
