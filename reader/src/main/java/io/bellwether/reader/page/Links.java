package io.bellwether.reader.page;

import io.bellwether.reader.view.View;
import io.bellwether.reader.view.ViewAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses within the reader, and what of foreign addresses may be linked. */
public final class Links {

    private static final int LONGEST = 2_000;

    private Links() {}

    /** The front page in a view. */
    public static String front(View view) {
        return withQuery("/", ViewAddress.write(view));
    }

    /** The search page in a view. */
    public static String search(View view) {
        return withQuery("/search", ViewAddress.write(view));
    }

    /** A story's page. */
    public static String story(String storyId) {
        return "/story/" + PathId.of(storyId);
    }

    /** An article's page. */
    public static String article(String articleId) {
        return "/article/" + PathId.of(articleId);
    }

    /** A path with a query, which may be empty. */
    public static String withQuery(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** A web address that a reader may follow; null for anything else, as a script or a file. */
    public static @Nullable String external(@Nullable String url) {
        if (url == null || url.length() > LONGEST) {
            return null;
        }
        try {
            var uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            return isWeb && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
