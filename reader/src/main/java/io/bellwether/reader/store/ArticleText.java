package io.bellwether.reader.store;

import io.bellwether.news.EnrichedArticle;

/**
 * The text of one revision.
 *
 * @param text clean text, to which all spans of the same revision refer
 * @param contentHash of the revision
 */
public record ArticleText(String text, String contentHash) {

    /** No text. */
    public static final ArticleText NONE = new ArticleText("", "");

    static ArticleText of(EnrichedArticle article) {
        return new ArticleText(article.getText(), article.getContentHash());
    }
}
