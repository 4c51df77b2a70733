package io.bellwether.analyze.app;

import io.bellwether.news.EnrichedArticle;
import java.util.Optional;

/** Where the text of a scored article is found. Safe for use by many threads. */
interface ArticleTexts extends AutoCloseable {

    /** The enriched article with this content; empty when it is not there any more, or has another content by now. */
    Optional<EnrichedArticle> find(String articleId, String contentHash);

    @Override
    void close();
}
