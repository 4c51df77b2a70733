package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.news.RawArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.runtime.DeadLetter;
import io.bellwether.schemas.AvroSerdes;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What only a real broker and a real registry can show. */
class PipelineIT {

    private static final int SMALL = 600;

    @Test
    void shouldScoreEveryArticleExactlyOnceForAStockClient() throws Exception {
        var stack = Stack.withTopics("once.", 3, Map.of());
        stack.publish(articles(300));

        int failures = stack.process();

        var topic = stack.cluster().topics().articlesScored();
        assertThat(failures).isZero();
        assertThat(stack.latest(topic)).hasSize(300);
        try (var stock = new KafkaAvroDeserializer()) {
            stock.configure(
                    Map.of("schema.registry.url", stack.cluster().connection().registryUrl()), false);
            var first = (GenericRecord)
                    stock.deserialize(topic.name(), stack.read(topic).get(0).value());
            assertThat(first.get("articleId").toString()).startsWith("bench-");
            assertThat(((GenericRecord) ((GenericRecord) first.get("scores")).get("quality")).get("value"))
                    .isInstanceOf(Double.class);
        }
    }

    @Test
    void shouldGiveTheSameBytesWithOnePartitionAndWithSix() throws Exception {
        var narrow = Stack.withTopics("narrow.", 1, Map.of());
        var wide = Stack.withTopics("wide.", 6, Map.of("enrich.threads", "4", "score.threads", "4"));
        var history = history(1_000);
        narrow.publish(history);
        wide.publish(history);

        narrow.process();
        wide.process();

        Stack.assertSame(
                narrow.latest(narrow.cluster().topics().articlesEnriched()),
                wide.latest(wide.cluster().topics().articlesEnriched()));
        var scored = narrow.latest(narrow.cluster().topics().articlesScored());
        assertThat(scored).hasSize(1_000);
        Stack.assertSame(scored, wide.latest(wide.cluster().topics().articlesScored()));
        Stack.assertSame(
                narrow.latest(narrow.cluster().topics().stories()),
                wide.latest(wide.cluster().topics().stories()));
    }

    @Test
    void shouldMakeDeadLettersOfPoisonAndNothingElse() throws Exception {
        int records = Integer.getInteger("bellwether.poison.records", 2_000);
        var stack = Stack.withTopics("poison.", 3, Map.of());
        int poison = publishOneInAHundredPoisoned(stack, records);

        int failures = stack.process();

        assertThat(failures).as("stream threads that failed").isZero();
        var letters = stack.read(stack.cluster().topics().dlq());
        assertThat(letters).hasSize(poison);
        assertThat(letters).allSatisfy(letter -> {
            var cause = DeadLetter.from(letter).orElseThrow();
            assertThat(cause.stage()).isEqualTo("enrich");
            assertThat(cause.topic()).isEqualTo("poison.articles.raw.v1");
            assertThat(cause.detail()).isNotBlank();
        });
        assertThat(stack.latest(stack.cluster().topics().articlesScored())).hasSize(records - poison);
    }

    @Test
    void shouldRedriveEachDeadLetterOnce() throws Exception {
        var strict = Map.of("enrich.max.record.bytes", "4096");
        var stack = Stack.withTopics("redrive.", 2, strict);
        var large = new ArticleGenerator(7, 9_000);
        stack.publish(IntStream.range(0, 5).mapToObj(large::article).toList());
        stack.process();
        assertThat(stack.read(stack.cluster().topics().dlq())).hasSize(5);

        int first = Bellwether.run(stack.arguments("dlq", "redrive", "--cause", "too-large"));
        int second = Bellwether.run(stack.arguments("dlq", "redrive", "--cause", "too-large"));
        var lenient = Stack.withTopics("redrive.", 2, Map.of());
        lenient.process();

        assertThat(first).isZero();
        assertThat(second).isZero();
        assertThat(lenient.read(lenient.cluster().topics().articlesRaw())).hasSize(10);
        assertThat(lenient.latest(lenient.cluster().topics().articlesScored())).hasSize(5);
    }

    @Test
    void shouldFollowWithdrawalsAndRevisions() throws Exception {
        var stack = Stack.withTopics("revise.", 3, Map.of());
        var generator = new ArticleGenerator(3, SMALL);
        var first = generator.article(0);
        stack.publish(List.of(first, generator.article(1)));
        stack.publish(List.of(RawArticle.newBuilder(first)
                .setContent(first.getContent() + "\n\nCorrection: the figure was wrong.")
                .build()));
        stack.publishBytes(List.of(new ProducerRecord<>(
                stack.cluster().topics().articlesRaw().name(),
                generator.article(1).getArticleId().getBytes(StandardCharsets.UTF_8),
                null)));
        stack.process();

        var scored = stack.latest(stack.cluster().topics().articlesScored());
        assertThat(scored).containsOnlyKeys(first.getArticleId());
        try (var deserializer = AvroSerdes.deserializer(
                ScoredArticle.class, stack.cluster().connection().registryConfig())) {
            var article = deserializer.deserialize("", scored.get(first.getArticleId()));
            assertThat(article.getRevision()).isEqualTo(2);
            assertThat(article.getChangedFields()).containsExactly("text");
        }
    }

    /** Distinct articles. */
    private static List<RawArticle> articles(int count) {
        var generator = new ArticleGenerator(11, SMALL);
        return IntStream.range(0, count).mapToObj(generator::article).toList();
    }

    /** Articles, copies of some by other outlets, revisions of some and repeats of some. */
    private static List<RawArticle> history(int count) {
        var plain = articles(count);
        var history = new ArrayList<RawArticle>();
        for (int n = 0; n < count; n++) {
            var article = plain.get(n);
            boolean isCopy = n % 10 == 9;
            var told = isCopy
                    ? RawArticle.newBuilder(article)
                            .setContent(plain.get(n - 9).getContent())
                            .build()
                    : article;
            history.add(told);
            if (n % 7 == 3) {
                history.add(RawArticle.newBuilder(told)
                        .setTitle(told.getTitle() + " (updated)")
                        .build());
            }
            if (n % 5 == 1) {
                history.add(told);
            }
        }
        return history;
    }

    private static int publishOneInAHundredPoisoned(Stack stack, int records) {
        var generator = new ArticleGenerator(5, SMALL);
        var batch = new ArrayList<ProducerRecord<byte[], byte[]>>();
        String topic = stack.cluster().topics().articlesRaw().name();
        int poisoned = 0;
        try (var serializer =
                AvroSerdes.<RawArticle>serializer(stack.cluster().connection().registryConfig())) {
            for (int n = 0; n < records; n++) {
                var article = generator.article(n);
                byte[] value = serializer.serialize(topic, article);
                if (n % 100 == 50) {
                    value = poison(poisoned++, value);
                }
                batch.add(new ProducerRecord<>(
                        topic,
                        null,
                        article.getIngestedAt().toEpochMilli(),
                        article.getArticleId().getBytes(StandardCharsets.UTF_8),
                        value));
            }
        }
        stack.publishBytes(batch);
        return poisoned;
    }

    private static byte[] poison(int kind, byte[] good) {
        byte[] changed = good.clone();
        switch (kind % 5) {
            case 0:
                return new byte[0];
            case 1:
                changed[0] = 42;
                return changed;
            case 2:
                ByteBuffer.wrap(changed).putInt(1, 123_456_789);
                return changed;
            case 3:
                return Arrays.copyOf(good, good.length * 2 / 3);
            default:
                int url = new String(good, StandardCharsets.ISO_8859_1).indexOf("https://");
                changed[url] = (byte) 0xED;
                changed[url + 1] = (byte) 0xA0;
                changed[url + 2] = (byte) 0x80;
                return changed;
        }
    }
}
