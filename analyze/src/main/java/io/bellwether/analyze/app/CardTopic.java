package io.bellwether.analyze.app;

import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.TransientFailureException;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.CardHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The cards topic, and in memory the keys of those that the model has answered. */
final class CardTopic implements CardLog {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int IDLE_POLLS = 300;
    private static final int MOST_REFUSALS = 50_000;
    private static final int KEY_LENGTH = 64;

    /** The first 128 bits of a card's key. */
    private record Key(long high, long low) {

        static Key of(String cardKey) {
            return new Key(
                    HexFormat.fromHexDigitsToLong(cardKey, 0, 16), HexFormat.fromHexDigitsToLong(cardKey, 16, 32));
        }
    }

    private final String topic;
    private final KafkaProducer<String, Card> producer;
    private final KafkaConsumer<String, Card> consumer;
    private final List<TopicPartition> partitions;
    private final Set<Key> answered = new HashSet<>();
    private final Map<String, List<String>> keysOf = new HashMap<>();

    /** What was last told of articles that have no card, so that it is not told again and again. */
    private final Map<String, String> refusals = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REFUSALS;
        }
    };

    CardTopic(KafkaConnection connection, String topic, int maxBytes) {
        this.topic = topic;
        var writing = new HashMap<>(connection.clientConfig());
        writing.put(ProducerConfig.ACKS_CONFIG, "all");
        writing.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        writing.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxBytes);
        this.producer = new KafkaProducer<>(
                writing, new StringSerializer(), AvroSerdes.serializer(connection.registryConfig()));
        var reading = new HashMap<>(connection.clientConfig());
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer = new KafkaConsumer<>(
                reading, new StringDeserializer(), AvroSerdes.deserializer(Card.class, connection.registryConfig()));
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @Override
    public void readToEnd() {
        var ends = consumer.endOffsets(partitions);
        int idle = 0;
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            var records = consumer.poll(POLL);
            idle = records.isEmpty() ? idle + 1 : 0;
            if (idle > IDLE_POLLS) {
                throw new org.apache.kafka.common.errors.TimeoutException(topic + " could not be read to its end");
            }
            learn(records);
        }
    }

    @Override
    public void takeArrived() {
        learn(consumer.poll(Duration.ZERO));
    }

    @Override
    public boolean isAnswered(String cardKey) {
        return answered.contains(Key.of(cardKey));
    }

    @Override
    public void write(List<Card> cards) {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (Card card : cards) {
            String key = Objects.requireNonNull(card.getCardKey());
            boolean isNews = isAnswer(card) || !told(card).equals(refusals.put(card.getArticleId(), told(card)));
            if (isNews) {
                sent.add(producer.send(new ProducerRecord<>(topic, key, card)));
                learn(key, card);
            }
        }
        await(sent);
    }

    @Override
    public void withdraw(String articleId) {
        refusals.remove(articleId);
        var keys = keysOf.remove(articleId);
        if (keys == null) {
            return;
        }
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (String key : keys) {
            answered.remove(Key.of(key));
            var withdrawal = new ProducerRecord<String, Card>(topic, key, null);
            CardHeaders.addArticle(withdrawal.headers(), articleId);
            sent.add(producer.send(withdrawal));
        }
        await(sent);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
        consumer.close();
    }

    private void learn(ConsumerRecords<String, Card> records) {
        records.forEach(record -> {
            if (record.key() != null && record.key().length() == KEY_LENGTH) {
                learn(record.key(), record.value());
            }
        });
    }

    private void learn(String key, @Nullable Card card) {
        if (card == null) {
            answered.remove(Key.of(key));
            return;
        }
        if (isAnswer(card) && answered.add(Key.of(key))) {
            keysOf.computeIfAbsent(card.getArticleId(), id -> new ArrayList<>(1))
                    .add(key);
        }
    }

    private static boolean isAnswer(Card card) {
        CardOutcome outcome = card.getOutcome();
        return outcome != CardOutcome.REFUSED_BY_POLICY && outcome != CardOutcome.OVER_BUDGET;
    }

    private static String told(Card card) {
        return card.getCardKey() + " " + card.getOutcomeReason();
    }

    private void await(List<Future<RecordMetadata>> sent) {
        producer.flush();
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new TransientFailureException("cards cannot be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailureException("interrupted", e);
        }
    }
}
