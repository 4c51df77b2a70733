package io.bellwether.analyze.app;

import io.bellwether.analyze.model.CallFailedException;
import io.bellwether.analyze.model.openai.OpenAiServer;
import io.bellwether.news.ScoredArticle;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads scored articles, hands candidates to workers and takes their results. It never waits for a model: with too many articles waiting, partitions are
 * paused and polling goes on.
 */
final class AnalystLoop {

    private static final Logger LOG = LoggerFactory.getLogger(AnalystLoop.class);

    private static final Duration BUSY_POLL = Duration.ofMillis(20);
    private static final Duration IDLE_POLL = Duration.ofMillis(200);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final AnalyzeConfig config;
    private final String topic;
    private final Analyst analyst;
    private final CardLog cards;
    private final CardWork work;
    private final OpenAiServer server;
    private final AnalystMetrics metrics;
    private final KafkaConsumer<String, ScoredArticle> consumer;
    private final ExecutorService workers;
    private final BlockingQueue<CardResult> results = new LinkedBlockingQueue<>();
    private volatile boolean stopping;
    private volatile boolean ready;

    AnalystLoop(
            AnalyzeConfig config,
            KafkaConnection connection,
            Topics topics,
            Analyst analyst,
            CardLog cards,
            CardWork work,
            OpenAiServer server,
            AnalystMetrics metrics) {
        this.config = config;
        this.topic = topics.articlesScored().name();
        this.analyst = analyst;
        this.cards = cards;
        this.work = work;
        this.server = server;
        this.metrics = metrics;
        this.workers = Executors.newFixedThreadPool(config.concurrency(), task -> {
            var thread = new Thread(task, "analyze-card");
            thread.setDaemon(true);
            return thread;
        });
        this.consumer = consumer(connection, config.applicationId() + "-" + topics.generation());
    }

    private static KafkaConsumer<String, ScoredArticle> consumer(KafkaConnection connection, String group) {
        var reading = new HashMap<>(connection.clientConfig());
        reading.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // As the other apps: what a killed process had is taken over within seconds.
        reading.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        reading.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        reading.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        return new KafkaConsumer<>(
                reading,
                new StringDeserializer(),
                AvroSerdes.deserializer(ScoredArticle.class, connection.registryConfig()));
    }

    boolean isReady() {
        return ready;
    }

    void stop() {
        stopping = true;
    }

    void run() {
        try (consumer) {
            cards.readToEnd();
            workers.execute(this::findOutputMode);
            consumer.subscribe(List.of(topic), new OnRebalance());
            while (!stopping) {
                turn();
            }
            drain();
        } finally {
            workers.shutdownNow();
        }
    }

    private void turn() {
        var records = consumer.poll(analyst.inWork() > 0 ? BUSY_POLL : IDLE_POLL);
        cards.takeArrived();
        records.forEach(record -> analyst.take(
                new TopicPartition(record.topic(), record.partition()), record.offset(), record.key(), record.value()));
        takeResults();
        analyst.write();
        for (Candidate candidate : analyst.start(config.concurrency() - analyst.inWork())) {
            workers.execute(() -> results.add(work.on(candidate)));
        }
        pauseOrResume();
        commit();
        metrics.now(analyst.waiting(), analyst.inWork());
    }

    private void takeResults() {
        for (CardResult result = results.poll(); result != null; result = results.poll()) {
            if (result instanceof CardResult.Broken broken) {
                throw new IllegalStateException("no card can be made", broken.cause());
            }
            analyst.take(result);
        }
    }

    private void pauseOrResume() {
        if (analyst.waiting() >= config.backlog()) {
            consumer.pause(consumer.assignment());
        } else if (!consumer.paused().isEmpty() && analyst.waiting() < config.backlog() * 4L / 5) {
            consumer.resume(consumer.paused());
        }
    }

    private void commit() {
        var offsets = analyst.toCommit();
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets);
            analyst.committed(offsets);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            // Read again by whoever has the partition next; what has a card is not asked about again.
            LOG.atDebug().setCause(e).log("not committed");
        }
    }

    /** Waits a while for cards in work, so that what was paid for is kept. */
    private void drain() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.atWarn().log("cards in work are given up; the next start asks again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        takeResults();
        analyst.write();
        commit();
    }

    private void findOutputMode() {
        try {
            var unused = server.mode();
        } catch (CallFailedException e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("the model's server cannot be asked yet");
        }
    }

    private final class OnRebalance implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // What another process wrote about them is known before they are read.
            cards.readToEnd();
            ready = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            commit();
            analyst.forget(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            analyst.forget(partitions);
        }
    }
}
