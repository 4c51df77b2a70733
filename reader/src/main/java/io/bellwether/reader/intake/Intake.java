package io.bellwether.reader.intake;

import io.bellwether.reader.live.LiveLog;
import io.bellwether.reader.store.CurrentStore;
import io.bellwether.reader.store.NewsStore;
import io.bellwether.runtime.Failures;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.CurrentGeneration;
import io.bellwether.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the store up with the topics of the current generation, on a thread of its own. When another generation is
 * promoted, its store is brought up beside the one that is shown, and takes its place when it has all. What fails is tried
 * again, with growing pauses; pages go on showing what is there.
 */
public final class Intake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private static final Duration COMMIT = Duration.ofSeconds(5);
    private static final Duration LOOK_AT_DEAD_LETTERS = Duration.ofSeconds(15);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final KafkaConnection connection;
    private final Topics live;
    private final StoreFolders folders;
    private final int maxArticles;
    private final CurrentStore shown;
    private final LiveLog log;
    private final Thread thread = new Thread(this::run, "reader-intake");
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Progress progress = Progress.NONE;
    private @Nullable String shownGeneration;
    private long deadLetters;
    private @Nullable ModelDay model;
    private int failures;

    /**
     * The intake of a cluster; nothing is read before {@link #start}.
     *
     * @param live the catalogue of the generation which the live apps write
     * @param folder where stores are, one of each generation that is or was current
     * @param maxArticles articles that a store keeps
     * @param shown what readers ask
     * @param log who listens to the stream
     */
    public Intake(
            KafkaConnection connection, Topics live, Path folder, int maxArticles, CurrentStore shown, LiveLog log) {
        this.connection = connection;
        this.live = live;
        this.folders = new StoreFolders(folder);
        this.maxArticles = maxArticles;
        this.shown = shown;
        this.log = log;
    }

    /** Begins to read and returns at once. */
    public void start() {
        thread.start();
    }

    /** How it stands. */
    public Progress progress() {
        return progress;
    }

    /** Commits and ends. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(DRAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (closing.getCount() > 0) {
            try (var current = new CurrentGeneration(connection.clientConfig(), connection.registryConfig(), live);
                    var budget = new ModelBudget(connection, live.budget())) {
                while (closing.getCount() > 0) {
                    follow(current, budget);
                }
            } catch (RuntimeException | Error e) {
                failed(e);
            }
        }
    }

    /** Reads one generation until another is current. */
    private void follow(CurrentGeneration current, ModelBudget budget) {
        var topics = current.topics();
        boolean isShown = topics.generation().equals(shownGeneration);
        var store = isShown ? shown.ask(open -> open) : open(topics);
        try (var reader = new GenerationReader(connection, topics, store)) {
            if (shownGeneration == null) {
                show(reader);
            }
            try {
                read(
                        reader,
                        budget,
                        () -> closing.getCount() > 0 && current.name().equals(topics.generation()));
            } finally {
                reader.commit();
            }
        } finally {
            if (!topics.generation().equals(shownGeneration)) {
                store.close();
            }
        }
    }

    private void read(GenerationReader reader, ModelBudget budget, BooleanSupplier goOn) {
        long committed = System.nanoTime();
        long looked = committed - LOOK_AT_DEAD_LETTERS.toNanos();
        boolean isChanged = false;
        while (goOn.getAsBoolean()) {
            var records = reader.take();
            isChanged |= reader.hasTaken();
            if (reader.generation().equals(shownGeneration)) {
                log.append(records);
            } else if (reader.isCaughtUp()) {
                show(reader);
            }
            failures = 0;
            long now = System.nanoTime();
            if (now - looked >= LOOK_AT_DEAD_LETTERS.toNanos()) {
                deadLetters = reader.deadLetters();
                dropDeleted(reader);
                looked = now;
            }
            if (isChanged && now - committed > COMMIT.toNanos()) {
                reader.commit();
                committed = now;
                isChanged = false;
            }
            model = budget.latest();
            report(reader);
        }
    }

    /** A generation without a topic was deleted; nothing can bring its store up to date. */
    private void dropDeleted(GenerationReader reader) {
        var kept = new TreeSet<>(Set.of(reader.generation()));
        if (shownGeneration != null) {
            kept.add(shownGeneration);
        }
        for (String generation : folders.besides(kept)) {
            if (!reader.exists(live.generation(generation).articlesScored())) {
                LOG.atInfo().addKeyValue("generation", generation).log("was deleted: so is its store");
                folders.delete(generation);
            }
        }
    }

    private NewsStore open(Topics topics) {
        return NewsStore.open(folders.of(topics.generation()), maxArticles);
    }

    private void show(GenerationReader reader) {
        if (!reader.generation().equals(shownGeneration)) {
            shown.replace(reader.store());
            shownGeneration = reader.generation();
            log.begin(reader.position());
        }
    }

    private void report(GenerationReader reader) {
        progress = new Progress(
                reader.generation(),
                reader.lag(),
                reader.isCaughtUp(),
                reader.latest() == Long.MIN_VALUE ? progress.lastRecord() : Instant.ofEpochMilli(reader.latest()),
                reader.unreadable(),
                deadLetters,
                model,
                null);
    }

    private void failed(Throwable failure) {
        LOG.atWarn().setCause(failure).log("reading stands still; trying again");
        var before = progress;
        progress = new Progress(
                before.generation(),
                before.lag(),
                before.isCaughtUp(),
                before.lastRecord(),
                before.unreadable(),
                before.deadLetters(),
                before.model(),
                Failures.reason(failure));
        try {
            var unused =
                    closing.await(FIRST_PAUSE_MILLIS << Math.min(failures++, MOST_DOUBLINGS), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }
}
