package io.bellwether.reader.page;

import java.time.Instant;

/**
 * What every page needs to know of its request.
 *
 * @param words in the language of the page
 * @param path of the request, without its query
 * @param query of the request without the choice of language; may be empty
 * @param now the reader's moment
 * @param origin scheme, host and port by which the reader is reached
 * @param assets addresses of style and script
 */
public record Screen(Words words, String path, String query, Instant now, String origin, Assets assets) {

    /**
     * Addresses of style and script; they change with the content.
     *
     * @param style of the style sheet
     * @param script of the script
     */
    public record Assets(String style, String script) {}

    String lang() {
        return words.language() == Language.ZH ? "zh-Hans" : "en";
    }

    /** This page in the other language. */
    String inOtherLanguage() {
        String choice = "hl=" + words.language().other().code();
        return path + "?" + (query.isEmpty() ? choice : query + "&" + choice);
    }

    String t(String key, Object... arguments) {
        return words.say(key, arguments);
    }
}
