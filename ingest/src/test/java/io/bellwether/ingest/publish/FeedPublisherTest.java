package io.bellwether.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.news.FeedCursor;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.Topics;
import io.bellwether.schemas.TrustedRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class FeedPublisherTest {

    static {
        TrustedRecords.trust();
    }

    private static final String FEED = "https://example.org/feed";
    private static final Topics TOPICS = Topics.of("news.", "v1", 1);

    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final Map<String, FeedCursor> topic = new HashMap<>();
    private String refused = "";
    private final FeedPublisher publisher = new FeedPublisher(
            this::producer,
            () -> Map.copyOf(topic),
            (name, article) -> article.getArticleId().getBytes(StandardCharsets.UTF_8),
            (name, cursor) -> String.valueOf(cursor.getEtag()).getBytes(StandardCharsets.UTF_8),
            TOPICS,
            new SimpleMeterRegistry());

    @Test
    void shouldPublishArticlesAndCursorInOneTransaction() {
        publisher.commit(List.of(article("a1"), article("a2"), rejected()), cursor("one"));

        assertThat(producers).hasSize(1);
        assertThat(producers.get(0).commitCount()).isEqualTo(1);
        assertThat(producers.get(0).history())
                .extracting(ProducerRecord::topic)
                .containsExactly("news.articles.raw.v1", "news.articles.raw.v1", "news.dlq.v1", "news.feeds.v1");
        assertThat(publisher.cursor(FEED)).contains(cursor("one"));
        assertThat(publisher.summary().articles()).isEqualTo(2);
        assertThat(publisher.summary().rejectedTotal()).isEqualTo(1);
    }

    @Test
    void shouldKnowTheCursorsThatTheTopicHolds() {
        topic.put(FEED, cursor("old"));

        assertThat(publisher.cursor(FEED)).contains(cursor("old"));
        assertThat(publisher.cursor("https://other.example/")).isEmpty();
    }

    @Test
    void shouldAskTheTopicForTheTruthAfterAFailureThatMayPass() {
        topic.put(FEED, cursor("old"));
        publisher.cursor(FEED);
        producers.get(0).commitTransactionException = new TimeoutException("no answer to the commit");

        var failure = catchThrowableOfType(
                PublishFailedException.class, () -> publisher.commit(List.of(article("a1")), cursor("new")));

        assertThat(failure.isRetriable()).isTrue();
        assertThat(producers.get(0).closed()).isTrue();
        topic.put(FEED, cursor("new"));
        assertThat(publisher.cursor(FEED)).as("it was committed after all").contains(cursor("new"));
        assertThat(producers).hasSize(2);
        assertThat(publisher.isOpen()).isTrue();
    }

    @Test
    void shouldEndWhenAnotherProcessHasTakenItsPlace() {
        publisher.cursor(FEED);
        producers.get(0).commitTransactionException = new ProducerFencedException("fenced");

        var failure =
                catchThrowableOfType(PublishFailedException.class, () -> publisher.commit(List.of(), cursor("new")));

        assertThat(failure.isRetriable()).isFalse();
        assertThat(failure).hasMessageContaining("ingest.instance");
        assertThat(publisher.isOpen()).isFalse();
        assertThatThrownBy(() -> publisher.cursor(FEED)).isSameAs(failure);
    }

    @Test
    void shouldNotKeepTheCursorOfATransactionThatFailed() {
        publisher.commit(List.of(), cursor("one"));
        topic.put(FEED, cursor("one"));
        producers.get(0).commitTransactionException = new TimeoutException("no answer");

        assertThatThrownBy(() -> publisher.commit(List.of(), cursor("two"))).isInstanceOf(PublishFailedException.class);

        assertThat(publisher.cursor(FEED)).contains(cursor("one"));
    }

    @Test
    void shouldEndAlsoWhenTheBrokerFirstSpeaksOfAnOldEpoch() {
        publisher.cursor(FEED);
        producers.get(0).commitTransactionException = new InvalidProducerEpochException("old epoch");
        producers.get(0).abortTransactionException = new ProducerFencedException("fenced");

        var failure =
                catchThrowableOfType(PublishFailedException.class, () -> publisher.commit(List.of(), cursor("new")));

        assertThat(failure.isRetriable()).isFalse();
    }

    @Test
    void shouldGoOnWhenAnOldEpochHasOnlyTimedOut() {
        publisher.cursor(FEED);
        producers.get(0).commitTransactionException = new InvalidProducerEpochException("old epoch");

        assertThatThrownBy(() -> publisher.commit(List.of(), cursor("new"))).isInstanceOf(PublishFailedException.class);

        publisher.commit(List.of(), cursor("new"));
        assertThat(producers).hasSize(2);
    }

    @Test
    void shouldSendToTheDeadLettersWhatTheBrokerFindsTooLargeAndCommitTheRest() {
        refused = "news.articles.raw.v1 a2";

        publisher.commit(List.of(article("a1"), article("a2"), article("a3")), cursor("one"));

        assertThat(producers).hasSize(2);
        assertThat(producers.get(1).history())
                .extracting(ProducerRecord::topic)
                .containsExactly("news.articles.raw.v1", "news.dlq.v1", "news.articles.raw.v1", "news.feeds.v1");
        assertThat(publisher.summary().rejected()).containsEntry("too-large", 1L);
        assertThat(publisher.summary().articles()).isEqualTo(2);
    }

    private MockProducer<byte[], byte[]> producer() {
        var producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
                var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
                if (refused.equals(record.topic() + " " + key)) {
                    commitTransactionException = new KafkaException("in error state");
                    return CompletableFuture.failedFuture(new RecordTooLargeException("too large"));
                }
                return super.send(record);
            }
        };
        producers.add(producer);
        return producer;
    }

    private static FeedCursor cursor(String etag) {
        return FeedCursor.newBuilder().setFeedUrl(FEED).setEtag(etag).build();
    }

    private static Parsed rejected() {
        return new Parsed.Rejected(Place.of(FEED).entry(3), "empty-entry", "nothing in it", new byte[] {1});
    }

    private static Parsed article(String id) {
        return new Parsed.Article(
                RawArticle.newBuilder()
                        .setArticleId(id)
                        .setOutlet(Outlet.newBuilder().setId("example.org").build())
                        .setTitle("title")
                        .setIngestedAt(Instant.parse("2026-10-08T14:00:00Z"))
                        .build(),
                Place.of(FEED));
    }
}
