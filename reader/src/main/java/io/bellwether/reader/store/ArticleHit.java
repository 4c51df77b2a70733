package io.bellwether.reader.store;

import io.bellwether.news.ScoredArticle;
import java.util.List;

/**
 * An article that a search found.
 *
 * @param article the record
 * @param title with what was found marked
 * @param passage of the text, with what was found marked; empty when there is no text
 */
public record ArticleHit(ScoredArticle article, List<Run> title, List<Run> passage) {
    public ArticleHit {
        title = List.copyOf(title);
        passage = List.copyOf(passage);
    }
}
