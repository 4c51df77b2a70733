package io.bellwether.reader.store;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The text of one revision.
 *
 * @param text clean text, to which all spans of the same revision refer
 * @param contentHash of the revision
 * @param withdrawn when the article was withdrawn, milliseconds since the epoch; 0 when it was not
 * @param head what the revision says of itself, without its text
 * @param before the revision before it; null while none is known
 */
public record ArticleText(
        String text,
        String contentHash,
        long withdrawn,
        Revision head,
        @Nullable Revision before) {

    /** No text. */
    public static final ArticleText NONE = new ArticleText("", "", 0, Revision.NONE, null);

    static ArticleText of(EnrichedArticle article) {
        return new ArticleText(article.getText(), article.getContentHash(), 0, Revision.of(article), null);
    }

    /** What is left of a withdrawn one: nothing but when. */
    static ArticleText withdrawn(Instant time) {
        return new ArticleText("", "", time.toEpochMilli(), Revision.NONE, Revision.NONE);
    }

    /** The same, knowing what was there before. What was withdrawn is never known again. */
    ArticleText after(ArticleText earlier) {
        if (before != null || earlier.isNone()) {
            return this;
        }
        if (earlier.withdrawn > 0) {
            return forgetting();
        }
        return earlier.contentHash.equals(contentHash)
                ? new ArticleText(text, contentHash, withdrawn, head, earlier.before)
                : new ArticleText(text, contentHash, withdrawn, head, earlier.head.with(earlier.text));
    }

    /** The same without what was before. */
    ArticleText forgetting() {
        return new ArticleText(text, contentHash, withdrawn, head, Revision.NONE);
    }

    /** Whether it was withdrawn after an article had been taken in. */
    boolean withdraws(ScoredArticle article) {
        return withdrawn > 0 && article.getIngestedAt().toEpochMilli() <= withdrawn;
    }

    boolean isNone() {
        return contentHash.isEmpty() && withdrawn == 0;
    }
}
