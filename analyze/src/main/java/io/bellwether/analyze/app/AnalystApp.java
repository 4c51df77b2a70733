package io.bellwether.analyze.app;

import io.bellwether.analyze.budget.BudgetTopic;
import io.bellwether.analyze.budget.CardCost;
import io.bellwether.analyze.budget.SharedBudget;
import io.bellwether.analyze.card.CardWriter;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.analyze.model.openai.OpenAiServer;
import io.bellwether.analyze.model.pace.PacedModel;
import io.bellwether.runtime.Failures;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.Topics;
import io.bellwether.schemas.TrustedRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analyst as a long-running process. Several run side by side: they share the partitions of the scored articles and one budget. At least once, under keys
 * that make the same answer overwrite itself: a kill repeats at most the cards that were in work.
 */
public final class AnalystApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnalystApp.class);

    private static final Duration MARGIN = Duration.ofHours(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    private final AnalystLoop loop;
    private final List<AutoCloseable> parts;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final Thread thread;

    private AnalystApp(AnalystLoop loop, List<AutoCloseable> parts) {
        this.loop = loop;
        this.parts = parts;
        this.thread = new Thread(this::run, "analyze");
    }

    /** Wires everything and starts; returns at once. */
    public static AnalystApp start(
            AnalyzeConfig config, KafkaConnection connection, Topics topics, Clock clock, MeterRegistry meters) {
        TrustedRecords.trust();
        var server = new OpenAiServer(config.server(), clock);
        var budget = new SharedBudget(
                new BudgetTopic(connection, topics.budget()),
                config.budget(),
                config.prices(),
                clock,
                UUID.randomUUID().toString());
        var model =
                new PacedModel(server, budget, config.estimate(), config.pace(), RandomGenerator.getDefault(), meters);
        var texts = new EnrichedTexts(
                connection,
                topics.articlesEnriched().name(),
                clock.instant().minus(config.policy().maxAge()).minus(MARGIN),
                config.texts());
        var work = new CardWork(
                texts,
                config.policy(),
                budget,
                new CardCost(config.limits(), config.estimate()),
                config.prices(),
                new CardWriter(new Gate(), model, config.limits(), clock));
        var cards =
                new CardTopic(connection, topics.cards().name(), topics.cards().maxMessageBytes());
        var metrics = new AnalystMetrics(meters);
        var analyst = new Analyst(config.policy(), config.server().model(), cards, config.patience(), metrics, clock);
        var app = new AnalystApp(
                new AnalystLoop(config, connection, topics, analyst, cards, work, server, metrics),
                List.of(server, texts, cards, budget));
        app.thread.start();
        return app;
    }

    /** Whether it is still taking articles. */
    public boolean isAlive() {
        return !ended.isDone();
    }

    /** Whether it knows the cards that there are, and has its share of the articles. */
    public boolean isReady() {
        return isAlive() && loop.isReady();
    }

    /**
     * Waits until the app ends.
     *
     * @throws IllegalStateException with the cause when it did not end by {@link #close}
     */
    public void await() throws InterruptedException {
        try {
            ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("analyze stopped: " + Failures.reason(e), e.getCause());
        }
    }

    /** Takes nothing more, waits a while for the cards in work, commits and stops. */
    @Override
    public void close() {
        loop.stop();
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            loop.run();
            ended.complete(null);
        } catch (RuntimeException | Error e) {
            LOG.atError().setCause(e).log("analyze stopped");
            ended.completeExceptionally(e);
        } finally {
            parts.forEach(AnalystApp::closeQuietly);
        }
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.atWarn().setCause(e).log("not closed");
        }
    }
}
