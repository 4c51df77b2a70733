package io.bellwether.reader.webhook;

import io.bellwether.reader.view.View;
import io.bellwether.reader.view.ViewAddress;
import io.bellwether.reader.view.Window;
import io.bellwether.runtime.Settings;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One receiver.
 *
 * @param name by which it is known here
 * @param url that is posted to; https, unless it is declared local
 * @param local whether private addresses and plain HTTP are in order
 * @param keys that messages are signed with
 * @param view which articles it hears of
 */
public record WebhookConfig(String name, URI url, boolean local, SigningKeys keys, View view) {

    /** Most receivers of one reader; each has a thread. */
    public static final int MOST = 50;

    private static final String PREFIX = "reader.webhook.";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /** Reads {@code reader.webhook.NAME.*}, in the order of the names; problems are noted in the settings. */
    public static List<WebhookConfig> from(Settings settings) {
        var names = new TreeSet<String>();
        for (String key : settings.keysUnder(PREFIX)) {
            names.add(key.substring(0, Math.max(0, key.lastIndexOf('.'))));
        }
        if (names.size() > MOST) {
            settings.problem(PREFIX, "there are more than " + MOST);
        }
        var found = new ArrayList<WebhookConfig>();
        names.stream()
                .filter(name -> NAME.matcher(name).matches())
                .forEach(name -> read(settings, name).ifPresent(found::add));
        return List.copyOf(found);
    }

    private static Optional<WebhookConfig> read(Settings settings, String name) {
        String prefix = PREFIX + name + ".";
        boolean local = settings.flag(prefix + "local", false);
        var url = settings.parsed(prefix + "url", Optional.<URI>empty(), text -> Optional.of(url(text, local)));
        var keys = settings.secret(prefix + "secret").flatMap(text -> keys(settings, prefix + "secret", text));
        View view = settings.parsed(prefix + "view", View.FRONT, WebhookConfig::view);
        if (settings.optional(prefix + "url").isEmpty()) {
            settings.problem(prefix + "url", "is missing");
        }
        if (settings.optional(prefix + "secret").isEmpty()) {
            settings.problem(prefix + "secret", "is missing");
        }
        return url.flatMap(to -> keys.map(known -> new WebhookConfig(name, to, local, known, view)));
    }

    private static Optional<SigningKeys> keys(Settings settings, String key, String text) {
        try {
            return Optional.of(SigningKeys.parse(text));
        } catch (IllegalArgumentException e) {
            settings.problem(key, Objects.requireNonNull(e.getMessage()));
            return Optional.empty();
        }
    }

    private static URI url(String text, boolean local) {
        // The message of a malformed one would repeat it, and an address may hold a secret: it is told without.
        var url = URI.create(text);
        boolean isHttp = "http".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null || !(isHttp || "https".equalsIgnoreCase(url.getScheme()))) {
            throw new IllegalArgumentException("is not an http(s) address");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("must not have a user or a fragment");
        }
        if (isHttp && !local) {
            throw new IllegalArgumentException("must be https, or its setting local = true");
        }
        return url;
    }

    /** A view as the address bar holds it; of it, what can be said of one article as it passes. */
    private static View view(String text) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("must be as in the address bar, such as impact=60&tag=ai");
            }
            String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            parameters
                    .computeIfAbsent(pair.substring(0, equals), key -> new ArrayList<>())
                    .add(value);
        }
        var read = ViewAddress.read(parameters);
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", read.problems()));
        }
        var view = read.view();
        var passing = new View(
                View.FRONT.order(),
                View.FRONT.weights(),
                view.floors(),
                view.tags(),
                view.languages(),
                view.outlets(),
                Window.ALL,
                null,
                "");
        boolean isKnown =
                List.of("hot", "quality", "impact", "tag", "lang", "outlet").containsAll(parameters.keySet());
        if (!isKnown || !view.equals(passing)) {
            throw new IllegalArgumentException("may hold hot, quality, impact, tag, lang and outlet");
        }
        return view;
    }
}
