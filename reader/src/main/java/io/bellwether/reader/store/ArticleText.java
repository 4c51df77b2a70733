package io.bellwether.reader.store;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import java.time.Instant;

/**
 * The text of one revision.
 *
 * @param text clean text, to which all spans of the same revision refer
 * @param contentHash of the revision
 * @param withdrawn when the article was withdrawn, milliseconds since the epoch; 0 when it was not
 */
public record ArticleText(String text, String contentHash, long withdrawn) {

    /** No text. */
    public static final ArticleText NONE = new ArticleText("", "", 0);

    static ArticleText of(EnrichedArticle article) {
        return new ArticleText(article.getText(), article.getContentHash(), 0);
    }

    /** What is left of a withdrawn one: nothing but when. */
    static ArticleText withdrawn(Instant time) {
        return new ArticleText("", "", time.toEpochMilli());
    }

    /** Whether it was withdrawn after an article had been taken in. */
    boolean withdraws(ScoredArticle article) {
        return withdrawn > 0 && article.getIngestedAt().toEpochMilli() <= withdrawn;
    }

    boolean isNone() {
        return contentHash.isEmpty() && withdrawn == 0;
    }
}
