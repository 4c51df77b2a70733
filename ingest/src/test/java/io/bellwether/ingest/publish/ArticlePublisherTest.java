package io.bellwether.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.DeadLetter;
import io.bellwether.schemas.Topics;
import io.bellwether.schemas.TrustedRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class ArticlePublisherTest {

    static {
        TrustedRecords.trust();
    }

    private static final Instant AT = Instant.parse("2026-10-08T14:00:00Z");
    private static final Topics TOPICS = Topics.of("news.", "v1", 1);
    private static final Serializer<RawArticle> PLAIN = (topic, article) -> {
        String text = article.getArticleId() + '|' + article.getContent();
        return text.getBytes(StandardCharsets.UTF_8);
    };

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ArticlePublisher publisher = publisher(PLAIN, 64 << 20);

    @Test
    void shouldCompleteWithTheBrokersAcknowledgementAndNotBefore() {
        var receipt = publisher.publish(article("a1", "text"));

        assertThat(receipt).isNotDone();
        assertThat(publisher.summary().articles()).isZero();
        producer.completeNext();
        assertThat(receipt).isCompletedWithValue(Receipt.PUBLISHED);
        assertThat(publisher.summary().articles()).isEqualTo(1);
        assertThat(producer.history()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("news.articles.raw.v1");
            assertThat(record.key()).asString(StandardCharsets.UTF_8).isEqualTo("a1");
            assertThat(record.timestamp()).isEqualTo(AT.toEpochMilli());
        });
        assertThat(meters.counter("bellwether.ingest.articles").count()).isEqualTo(1);
    }

    @Test
    void shouldWithdrawByANullValue() {
        var receipt = publisher.publish(new Parsed.Withdrawal("a1", Place.of("x.jsonl")));

        producer.completeNext();
        assertThat(receipt).isCompletedWithValue(Receipt.WITHDRAWN);
        assertThat(producer.history().get(0).value()).isNull();
        assertThat(publisher.summary().withdrawals()).isEqualTo(1);
    }

    @Test
    void shouldSendWhatIsNoArticleToTheDeadLettersWithItsPlaceAndBytes() {
        byte[] original = "{broken".getBytes(StandardCharsets.UTF_8);
        var place = Place.of("feeds/a.jsonl").line(12);

        var receipt = publisher.publish(new Parsed.Rejected(place, "invalid-json", "not JSON", original));

        producer.completeNext();
        assertThat(receipt).isCompletedWithValue(Receipt.DEAD_LETTERED);
        var record = producer.history().get(0);
        assertThat(record.topic()).isEqualTo("news.dlq.v1");
        assertThat(record.key()).isNull();
        assertThat(record.value()).isEqualTo(original);
        assertThat(letter(record)).satisfies(letter -> {
            assertThat(letter.stage()).isEqualTo("ingest");
            assertThat(letter.cause()).isEqualTo("invalid-json");
            assertThat(letter.topic()).isEqualTo("input:feeds/a.jsonl, line 12");
        });
        assertThat(header(record, RecordEncoder.FORMAT_HEADER)).isEqualTo("source");
        assertThat(header(record, RecordEncoder.INPUT_HEADER)).isEqualTo("feeds/a.jsonl");
        assertThat(header(record, RecordEncoder.POSITION_HEADER)).isEqualTo("line 12");
        assertThat(publisher.summary().rejected()).containsEntry("invalid-json", 1L);
    }

    @Test
    void shouldSendAnArticleAboveTheTopicsLimitToTheDeadLettersInstead() {
        var receipt = publisher.publish(article("big", "x".repeat(12 << 20)));

        producer.completeNext();
        assertThat(receipt).isCompletedWithValue(Receipt.DEAD_LETTERED);
        var record = producer.history().get(0);
        assertThat(record.topic()).isEqualTo("news.dlq.v1");
        assertThat(record.key()).asString(StandardCharsets.UTF_8).isEqualTo("big");
        assertThat(letter(record).cause()).isEqualTo("too-large");
        assertThat(header(record, RecordEncoder.FORMAT_HEADER)).isEqualTo("record");
    }

    @Test
    void shouldCutADeadLetterThatItsOwnTopicWouldNotTake() {
        publisher.publish(article("huge", "x".repeat(20 << 20)));

        var record = producer.history().get(0);
        assertThat(record.value().length).isLessThan(13 << 20);
        assertThat(header(record, RecordEncoder.CUT_HEADER)).isEqualTo(Integer.toString((20 << 20) + 5));
    }

    @Test
    void shouldSendToTheDeadLettersWhatTheBrokerFindsTooLarge() {
        var receipt = publisher.publish(article("a1", "text"));

        producer.errorNext(new RecordTooLargeException("topic takes 100 bytes"));

        await(() -> producer.history().size() == 2);
        producer.completeNext();
        assertThat(receipt).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(Receipt.DEAD_LETTERED);
        assertThat(publisher.summary().failedSends()).isZero();
        assertThat(publisher.isOpen()).isTrue();
    }

    @Test
    void shouldStayOpenAfterAFailureThatMayPass() {
        var receipt = publisher.publish(article("a1", "text"));

        producer.errorNext(new TimeoutException("not acknowledged"));

        assertThat(failure(receipt).isRetriable()).isTrue();
        assertThat(publisher.isOpen()).isTrue();
        assertThat(publisher.summary().failedSends()).isEqualTo(1);
    }

    @Test
    void shouldTakeNothingMoreAfterAFailureThatDoesNotPass() {
        var receipt = publisher.publish(article("a1", "text"));

        producer.errorNext(new TopicAuthorizationException("news.articles.raw.v1"));

        assertThat(failure(receipt).isRetriable()).isFalse();
        assertThat(publisher.isOpen()).isFalse();
        assertThat(publisher.failure()).isDone();
        assertThat(failure(publisher.publish(article("a2", "text"))).isRetriable())
                .isFalse();
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void shouldBlockNobodyLongerThanItsLongestWait() {
        var narrow = publisher(PLAIN, 10_000);
        narrow.publish(article("a1", "text"));

        var receipt = narrow.publish(article("a2", "text"));

        assertThat(failure(receipt).isRetriable()).isTrue();
        producer.completeNext();
        narrow.publish(article("a3", "text"));
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void shouldTellARegistryOutOfReachFromOneThatDoesNotKnowTheTopic() {
        var unreachable = publisher(failing(new ConnectException("refused")), 1 << 20);
        var unknown = publisher(failing(new IOException("subject not found")), 1 << 20);

        assertThat(failure(unreachable.publish(article("a1", "text"))).isRetriable())
                .isTrue();
        assertThat(failure(unknown.publish(article("a1", "text"))).isRetriable())
                .isFalse();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldSendToTheDeadLettersWhatCannotBeSerialised() {
        var picky = publisher(failing(new IllegalStateException("no such branch")), 1 << 20);

        var receipt = picky.publish(article("a1", "text"));

        producer.completeNext();
        assertThat(receipt).isCompletedWithValue(Receipt.DEAD_LETTERED);
        assertThat(letter(producer.history().get(0)).cause()).isEqualTo("unserialisable");
    }

    @Test
    void shouldFailWhatIsUnacknowledgedWhenClosed() {
        var receipt = publisher.publish(article("a1", "text"));
        producer.errorNext(new TimeoutException("closed"));

        publisher.close();

        assertThatThrownBy(receipt::join).hasCauseInstanceOf(PublishFailedException.class);
        assertThat(producer.closed()).isTrue();
    }

    private ArticlePublisher publisher(Serializer<RawArticle> serializer, int inFlightBytes) {
        return new ArticlePublisher(producer, serializer, TOPICS, meters, inFlightBytes, Duration.ofMillis(50));
    }

    private static Serializer<RawArticle> failing(Exception cause) {
        return (topic, article) -> {
            throw new SerializationException("cannot serialise", cause);
        };
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        org.awaitility.Awaitility.await().atMost(5, TimeUnit.SECONDS).until(condition);
    }

    private static PublishFailedException failure(CompletableFuture<Receipt> receipt) {
        try {
            throw new AssertionError("completed with " + receipt.get(5, TimeUnit.SECONDS));
        } catch (java.util.concurrent.ExecutionException e) {
            return (PublishFailedException) e.getCause();
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static DeadLetter letter(ProducerRecord<byte[], byte[]> record) {
        var consumed = new ConsumerRecord<>(record.topic(), 0, 0, record.key(), record.value());
        record.headers().forEach(consumed.headers()::add);
        return DeadLetter.from(consumed).orElseThrow();
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Parsed article(String id, String content) {
        return new Parsed.Article(
                RawArticle.newBuilder()
                        .setArticleId(id)
                        .setOutlet(Outlet.newBuilder().setId("example.org").build())
                        .setContent(content)
                        .setIngestedAt(AT)
                        .build(),
                Place.of("x.jsonl"));
    }
}
