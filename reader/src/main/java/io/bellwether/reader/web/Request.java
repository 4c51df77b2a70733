package io.bellwether.reader.web;

import io.bellwether.reader.page.Language;
import io.bellwether.reader.page.Screen;
import io.bellwether.reader.page.Words;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pages need of a request: its language, which an address can choose and a cookie keeps, and its address. */
final class Request {

    private static final String LANGUAGE = "hl";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private Request() {}

    /** The language of the answer; a choice in the address is kept. */
    static Language language(Context context) {
        var chosen = Language.ofCode(context.queryParam(LANGUAGE));
        chosen.ifPresent(language ->
                context.cookie(new Cookie(LANGUAGE, language.code(), "/", YEAR, false, true, null, SameSite.LAX)));
        return chosen.or(() -> Language.ofCode(context.cookie(LANGUAGE)))
                .orElseGet(() -> Language.preferred(context.header("Accept-Language")));
    }

    /** What every page needs. */
    static Screen screen(Context context, Instant now, Screen.Assets assets, @Nullable String publicUrl) {
        return new Screen(
                Words.of(language(context)), context.path(), query(context), now, origin(context, publicUrl), assets);
    }

    /** Scheme, host and port by which the reader is reached. */
    static String origin(Context context, @Nullable String publicUrl) {
        return publicUrl == null ? context.scheme() + "://" + context.host() : publicUrl;
    }

    private static String query(Context context) {
        return Optional.ofNullable(context.queryString())
                .map(query -> Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.startsWith(LANGUAGE + "="))
                        .collect(Collectors.joining("&")))
                .orElse("");
    }
}
