package io.bellwether.analyze.model.openai;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One model on one server.
 *
 * @param preset kind of server
 * @param url base URL; https, unless it is declared local
 * @param local whether private addresses and plain HTTP are in order
 * @param model name of the model, as the server knows it
 * @param key what the server wants to see; may be absent for local ones
 * @param output how it is held to JSON; null to find out
 * @param deadline for one call, from the first byte sent to the last one read
 * @param answerBytes largest answer that is read, in bytes
 * @param outputTokens most tokens that the model may write in one answer
 */
public record ServerConfig(
        Preset preset,
        URI url,
        boolean local,
        String model,
        Secret key,
        @Nullable OutputMode output,
        Duration deadline,
        int answerBytes,
        int outputTokens) {

    public ServerConfig {
        problem(url, local).ifPresent(problem -> {
            throw new IllegalArgumentException("analyze.model.url: " + problem);
        });
    }

    /** Why a base URL cannot be used; empty when it can. */
    public static Optional<String> problem(URI url, boolean local) {
        boolean isHttp = "http".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null || !(isHttp || "https".equalsIgnoreCase(url.getScheme()))) {
            return Optional.of("is not an http(s) address");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            return Optional.of("must not have a user, a query or a fragment");
        }
        return isHttp && !local ? Optional.of("must be https, or analyze.model.local = true") : Optional.empty();
    }
}
