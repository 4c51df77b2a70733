package io.bellwether.score;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.state.ArticleState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article's content.
 *
 * @param number counted from 1
 * @param changedFields fields in which it differs from the version before, in a fixed order
 */
record Revision(int number, List<String> changedFields) {

    static final Revision FIRST = new Revision(1, List.of());

    private static final int HASH_DIGITS = 32;

    /** The version that follows what is held; the same one when only signals are new. */
    static Revision after(ArticleState before, EnrichedArticle now, String bodyHash) {
        var held = before.getArticle();
        if (held.getContentHash().equals(now.getContentHash())) {
            return new Revision(held.getRevision(), held.getChangedFields());
        }
        return new Revision(held.getRevision() + 1, changedFields(before, now, bodyHash));
    }

    /** SHA-256 of the text, first 32 hex digits: tells two bodies apart without holding one. */
    static String bodyHash(EnrichedArticle article) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(article.getText().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<String> changedFields(ArticleState before, EnrichedArticle now, String bodyHash) {
        var old = before.getArticle();
        var changed = new ArrayList<String>();
        addIfDifferent(changed, "title", old.getTitle(), now.getTitle());
        addIfDifferent(changed, "text", before.getBodyHash(), bodyHash);
        addIfDifferent(changed, "authors", old.getAuthors(), now.getAuthors());
        addIfDifferent(changed, "publishedAt", old.getPublishedAt(), now.getPublishedAt());
        addIfDifferent(changed, "url", old.getUrl(), now.getUrl());
        addIfDifferent(changed, "outlet", old.getOutlet(), now.getOutlet());
        return List.copyOf(changed);
    }

    private static void addIfDifferent(List<String> changed, String field, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            changed.add(field);
        }
    }
}
