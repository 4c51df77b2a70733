package io.bellwether.ingest.article;

import io.bellwether.news.RawArticle;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Limits and checks on the texts of an article. */
public final class ArticleText {

    /** Longest body that is passed on, in UTF-16 units: 6 MiB of UTF-8 at most, half of what the topic takes. */
    public static final int LONGEST_CONTENT = 2 * 1024 * 1024;

    private ArticleText() {}

    /** Name of the first field that holds half a surrogate pair, anywhere in it; empty when all can be encoded. */
    public static Optional<String> firstIllFormed(RawArticle article) {
        for (var field : article.getSchema().getFields()) {
            if (!isWellFormed(article.get(field.pos()))) {
                return Optional.of(field.name());
            }
        }
        return Optional.empty();
    }

    private static boolean isWellFormed(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return PlainText.isWellFormed(text.toString());
        } else if (value instanceof Collection<?> values) {
            return values.stream().allMatch(ArticleText::isWellFormed);
        } else if (value instanceof Map<?, ?> map) {
            return isWellFormed(map.keySet()) && isWellFormed(map.values());
        } else if (value instanceof IndexedRecord record) {
            return record.getSchema().getFields().stream().allMatch(field -> isWellFormed(record.get(field.pos())));
        }
        return true;
    }
}
