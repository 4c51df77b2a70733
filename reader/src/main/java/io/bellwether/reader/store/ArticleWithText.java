package io.bellwether.reader.store;

import io.bellwether.news.ScoredArticle;

/**
 * An article with its text.
 *
 * @param article the latest record
 * @param text what the text topic has of it; may be none, or of another revision for a moment
 */
public record ArticleWithText(ScoredArticle article, ArticleText text) {

    /** Whether the record's places refer to this text. */
    public boolean isSameRevision() {
        return article.getContentHash().equals(text.contentHash());
    }
}
