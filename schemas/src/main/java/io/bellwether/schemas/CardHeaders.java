package io.bellwether.schemas;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Headers of records in the cards topic. */
public final class CardHeaders {

    /** The article that a card is taken back from: the key alone does not name it, and there is no value that would. */
    public static final String ARTICLE = "bellwether.article";

    private CardHeaders() {}

    /** Adds the article; returns the same headers. */
    public static Headers addArticle(Headers headers, String articleId) {
        return headers.add(ARTICLE, articleId.getBytes(StandardCharsets.UTF_8));
    }

    /** The article that the headers name, if they do. */
    public static Optional<String> article(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(ARTICLE))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
