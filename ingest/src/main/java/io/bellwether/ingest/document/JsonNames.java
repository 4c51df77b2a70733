package io.bellwether.ingest.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What fields of an article are called: by RawArticle, and by everybody else. */
final class JsonNames {

    /** Everyday names, in lower case without separators; the names of RawArticle stand for themselves. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("id", "articleId"),
            Map.entry("link", "url"),
            Map.entry("permalink", "url"),
            Map.entry("source", "outlet"),
            Map.entry("publisher", "outlet"),
            Map.entry("headline", "title"),
            Map.entry("body", "content"),
            Map.entry("text", "content"),
            Map.entry("html", "content"),
            Map.entry("contenthtml", "content"),
            Map.entry("contenttext", "content"),
            Map.entry("description", "summary"),
            Map.entry("abstract", "summary"),
            Map.entry("author", "authors"),
            Map.entry("byline", "authors"),
            Map.entry("creator", "authors"),
            Map.entry("date", "publishedAt"),
            Map.entry("published", "publishedAt"),
            Map.entry("pubdate", "publishedAt"),
            Map.entry("datepublished", "publishedAt"),
            Map.entry("publishdate", "publishedAt"),
            Map.entry("updated", "updatedAt"),
            Map.entry("modified", "updatedAt"),
            Map.entry("datemodified", "updatedAt"),
            Map.entry("lang", "language"),
            Map.entry("languagehint", "language"),
            Map.entry("categories", "tags"),
            Map.entry("keywords", "tags"),
            Map.entry("image", "imageUrl"));

    private static final List<String> NAMES = List.of(
            "articleId",
            "url",
            "outlet",
            "title",
            "content",
            "contentType",
            "summary",
            "authors",
            "publishedAt",
            "publishedAtText",
            "updatedAt",
            "language",
            "tags",
            "signals",
            "syndicatedFrom",
            "feedUrl",
            "imageUrl",
            "attributes",
            "withdrawn");

    private JsonNames() {}

    /** Whether this is a name of RawArticle, to the letter. */
    static boolean isOwn(String name) {
        return NAMES.contains(name);
    }

    /** The field of RawArticle that a name means, in any case and with underscores or hyphens; null when none. */
    static @Nullable String of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        for (String own : NAMES) {
            if (own.equalsIgnoreCase(plain)) {
                return own;
            }
        }
        return ALIASES.get(plain);
    }
}
