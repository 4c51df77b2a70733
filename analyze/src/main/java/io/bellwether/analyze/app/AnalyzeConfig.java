package io.bellwether.analyze.app;

import io.bellwether.analyze.budget.DayBudget;
import io.bellwether.analyze.budget.Prices;
import io.bellwether.analyze.budget.TokenEstimate;
import io.bellwether.analyze.card.CardLimits;
import io.bellwether.analyze.model.openai.OutputMode;
import io.bellwether.analyze.model.openai.Preset;
import io.bellwether.analyze.model.openai.Secret;
import io.bellwether.analyze.model.openai.ServerConfig;
import io.bellwether.analyze.model.pace.Pace;
import io.bellwether.analyze.policy.Policy;
import io.bellwether.analyze.policy.Thresholds;
import io.bellwether.runtime.Settings;
import io.bellwether.schemas.ArticleSelection;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the analyst, every key under {@code analyze.}; the module's README lists them.
 *
 * @param applicationId start of the name of the consumer group
 * @param server model and server
 * @param pace how the server is treated
 * @param budget what a day allows
 * @param prices what tokens cost
 * @param policy which articles are asked about
 * @param limits bounds of one card
 * @param concurrency cards that are worked on at once
 * @param backlog articles that may wait; with more, partitions are paused
 * @param texts articles whose place in the enriched topic is held
 * @param patience how long an article waits for a server that cannot be asked
 */
public record AnalyzeConfig(
        String applicationId,
        ServerConfig server,
        Pace pace,
        DayBudget budget,
        Prices prices,
        Policy policy,
        CardLimits limits,
        int concurrency,
        int backlog,
        int texts,
        Duration patience) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final double MICROS = 1_000_000;
    private static final int MEBIBYTE = 1 << 20;

    /** Reads the settings and notes their problems; {@link Settings#validate} with {@code "analyze."} throws them. */
    public static AnalyzeConfig from(Settings settings) {
        var prices = prices(settings);
        return new AnalyzeConfig(
                settings.string("analyze.application.id", "bellwether-analyze"),
                server(settings),
                pace(settings),
                budget(settings, prices),
                prices,
                policy(settings),
                limits(settings),
                settings.integer("analyze.concurrency", 4, 1, 256),
                settings.integer("analyze.backlog", 100_000, 1, 10_000_000),
                settings.integer("analyze.texts", 500_000, 1_000, 50_000_000),
                settings.duration(
                        "analyze.patience", DAY.multipliedBy(3), Duration.ofSeconds(1), DAY.multipliedBy(90)));
    }

    /** What tokens of a question are reckoned at. */
    public TokenEstimate estimate() {
        return new TokenEstimate(server.outputTokens());
    }

    private static ServerConfig server(Settings settings) {
        Preset preset = settings.parsed("analyze.model.preset", Preset.OLLAMA, Preset::of);
        boolean local = settings.flag("analyze.model.local", preset.isLocal());
        URI url = settings.parsed("analyze.model.url", URI.create(preset.url()), URI::create);
        var problem = ServerConfig.problem(url, local);
        problem.ifPresent(what -> settings.problem("analyze.model.url", what));
        var key = settings.optional("analyze.model.key");
        if (key.isEmpty() && !preset.isLocal() && url.equals(URI.create(preset.url()))) {
            settings.problem("analyze.model.key", "this server asks for one, e.g. ${env:NAME} or ${file:PATH}");
        }
        return new ServerConfig(
                preset,
                problem.isEmpty() ? url : URI.create(Preset.OLLAMA.url()),
                local || problem.isPresent(),
                model(settings),
                key.map(Secret::of).orElse(Secret.NONE),
                output(settings),
                settings.duration(
                        "analyze.model.deadline",
                        MINUTE.multipliedBy(2),
                        Duration.ofMillis(100),
                        MINUTE.multipliedBy(30)),
                settings.integer("analyze.model.answer.bytes", MEBIBYTE, 10_000, 16 * MEBIBYTE),
                settings.integer("analyze.model.output.tokens", 8_000, 500, 200_000));
    }

    private static String model(Settings settings) {
        var name = settings.optional("analyze.model.name");
        if (name.isEmpty()) {
            settings.problem("analyze.model.name", "say which model, as the server calls it");
        }
        return name.orElse("none");
    }

    private static @Nullable OutputMode output(Settings settings) {
        return settings.<Optional<OutputMode>>parsed(
                        "analyze.model.output",
                        Optional.empty(),
                        text -> text.equals("auto") ? Optional.empty() : Optional.of(OutputMode.of(text)))
                .orElse(null);
    }

    private static Pace pace(Settings settings) {
        var first = settings.duration("analyze.backoff", Duration.ofSeconds(1), Duration.ofMillis(1), MINUTE);
        var longest = settings.duration("analyze.backoff.max", MINUTE, Duration.ofMillis(1), Duration.ofHours(1));
        if (first.compareTo(longest) > 0) {
            settings.problem("analyze.backoff", "must not be above analyze.backoff.max");
            first = longest;
        }
        int attempts = settings.integer("analyze.attempts", 5, 1, 20);
        int failures = settings.integer("analyze.breaker.failures", 4, 1, 20);
        if (attempts < failures) {
            settings.problem(
                    "analyze.attempts", "must not be below analyze.breaker.failures: an outage would fail articles");
        }
        return new Pace(
                settings.integer("analyze.rate.requests", 0, 0, 1_000_000),
                settings.integer("analyze.rate.tokens", 0, 0, 1_000_000_000),
                attempts,
                first,
                longest,
                failures,
                settings.duration(
                        "analyze.breaker.pause", Duration.ofSeconds(30), Duration.ofMillis(10), Duration.ofHours(1)));
    }

    private static Prices prices(Settings settings) {
        return new Prices(
                settings.number("analyze.price.input", 0, 0, 100_000),
                settings.number("analyze.price.output", 0, 0, 100_000),
                settings.parsed("analyze.price.currency", "USD", text -> {
                    if (!text.matches("[A-Z]{3}")) {
                        throw new IllegalArgumentException("must be a code of ISO 4217, such as USD or CNY");
                    }
                    return text;
                }));
    }

    private static DayBudget budget(Settings settings, Prices prices) {
        double money = settings.number("analyze.budget.money", 0, 0, 1e9);
        if (money > 0 && !prices.areKnown()) {
            settings.problem("analyze.budget.money", "needs analyze.price.input and analyze.price.output");
        }
        return new DayBudget(
                settings.wholeNumber("analyze.budget.tokens", 2_000_000, 0, Long.MAX_VALUE / 4),
                Math.round(money * MICROS));
    }

    private static Policy policy(Settings settings) {
        int fewest = settings.integer("analyze.min.characters", 300, 0, 1_000_000);
        int most = settings.integer("analyze.max.characters", 200_000, 0, 1_000_000);
        if (fewest > most) {
            settings.problem("analyze.min.characters", "must not be above analyze.max.characters");
            most = fewest;
        }
        return new Policy(
                new Thresholds(
                        settings.number("analyze.min.hot", 0, 0, 100),
                        settings.number("analyze.min.quality", 0, 0, 100),
                        settings.number("analyze.min.impact", 0, 0, 100),
                        settings.number("analyze.min.overall", 35, 0, 100)),
                settings.flag("analyze.members", true),
                new ArticleSelection(
                        list(settings, "analyze.outlets", ""),
                        list(settings, "analyze.tags", ""),
                        list(settings, "analyze.languages", "en,zh")),
                fewest,
                most,
                settings.duration("analyze.max.age", DAY.multipliedBy(3), MINUTE, DAY.multipliedBy(4_000)));
    }

    private static CardLimits limits(Settings settings) {
        var usual = CardLimits.defaults();
        return new CardLimits(
                settings.integer("analyze.part.characters", usual.partCharacters(), 1_000, 1_000_000),
                settings.integer("analyze.parts", usual.mostParts(), 1, 100),
                settings.number("analyze.refused.share", usual.refusedShare(), 0.01, 1));
    }

    private static List<String> list(Settings settings, String key, String fallback) {
        return Arrays.stream(settings.string(key, fallback).split("[,\\s]+"))
                .filter(item -> !item.isEmpty() && !item.equals("all"))
                .toList();
    }
}
