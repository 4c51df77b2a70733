package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.analyze.stub.EchoAnswers;
import io.bellwether.analyze.stub.ModelStub;
import io.bellwether.analyze.stub.Reply;
import io.bellwether.analyze.stub.StubRequest;
import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.news.Card;
import io.bellwether.news.CardKind;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.StoryRole;
import io.bellwether.runtime.Backlog;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a kill in the middle of many cards costs: the calls in flight, and nothing a second time after that. */
class AnalystIT {

    private static final int ARTICLES = Integer.getInteger("bellwether.analyst.articles", 60);
    private static final int CONCURRENCY = 4;
    private static final Duration LONGEST = Duration.ofMinutes(6).plusMillis(100L * ARTICLES);

    @TempDir
    Path temporary;

    @RegisterExtension
    private final CapturedOutput output = new CapturedOutput();

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void shouldRepeatNoMoreThanTheCallsInFlight() throws Exception {
        var stack = Stack.withTopics("analyst.", 3, Map.of());
        var generator = new ArticleGenerator(21, 800, 1);
        stack.publish(IntStream.range(0, ARTICLES).mapToObj(generator::article).toList());
        stack.process();
        Set<String> wanted = wanted(stack);
        var gate = new Gateway(wanted.size());

        try (var stub = ModelStub.start(gate)) {
            var first = analyst(stack, stub, "one");
            gate.reached.await();
            first.destroyForcibly().waitFor();
            gate.open.countDown();
            analyst(stack, stub, "one");
            await().atMost(LONGEST).until(() -> cards(stack).keySet().containsAll(wanted));

            int inFlight = CONCURRENCY;
            assertThat(count(stub, true)).as("cards begun").isBetween(wanted.size(), wanted.size() + inFlight);
            assertThat(count(stub, false)).as("cards ended").isBetween(wanted.size(), wanted.size() + inFlight);
            assertThat(cards(stack).values())
                    .extracting(Card::getOutcome)
                    .doesNotContain(CardOutcome.FAILED, CardOutcome.OVER_BUDGET);

            int calls = stub.requests().size();
            var again = analyst(stack, stub, "two");
            awaitProcessed(stack, "two-v1");
            assertThat(stub.requests()).as("calls of a second reading").hasSize(calls);

            assertThat(command(stack, stub, "analyze", "cost")).contains("stub-1", "tokens read");
            assertThat(command(stack, stub, "analyze", "plan")).contains("not asked: has a card");
            assertThat(command(stack, stub, "analyze", "once", wanted.iterator().next()))
                    .contains("Outcome: ", "prompt card-2", "what the gate said");

            stack.process();
            var written = cards(stack).values().stream()
                    .filter(card -> card.getOutcome() != CardOutcome.REFUSED_BY_GATE)
                    .map(Card::getArticleId)
                    .toList();
            assertThat(written).as("articles with a card").hasSizeGreaterThan(ARTICLES / 2);
            assertThat(scored(stack).values())
                    .filteredOn(article -> article.getCard().getProvenance().getKind() == CardKind.MODEL)
                    .extracting(ScoredArticle::getArticleId)
                    .as("articles shown with a card")
                    .containsExactlyInAnyOrderElementsOf(written);
            int before = stub.requests().size();
            assertThat(Bellwether.run(stack.arguments("replay", "--as", "v2"))).isZero();
            assertThat(output.err()).contains("no model is called");
            assertThat(Bellwether.run(stack.arguments("compare", "v1", "v2")))
                    .as("differing records")
                    .isZero();
            assertThat(stub.requests()).as("calls of a replay").hasSize(before);

            String withdrawn = wanted.iterator().next();
            stack.publishBytes(List.of(new ProducerRecord<byte[], byte[]>(
                    stack.cluster().topics().articlesRaw().name(),
                    null,
                    ArticleGenerator.START.plusSeconds(ARTICLES).toEpochMilli(),
                    bytes(withdrawn),
                    null)));
            stack.process();
            await().atMost(LONGEST).until(() -> !cards(stack).containsKey(withdrawn));
            assertThat(again.isAlive()).isTrue();
        }
    }

    /** Lets the first half of the questions through, and no more until the process that asks them is dead. */
    private static final class Gateway implements ModelStub.Probed {

        private final EchoAnswers answers = new EchoAnswers();
        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private final int most;

        Gateway(int most) {
            this.most = most;
        }

        @Override
        public Reply apply(StubRequest request) {
            if (request.isProbe()) {
                return Reply.text("{\"greeting\": \"Hello\"}");
            }
            if (asked.incrementAndGet() > most) {
                reached.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return answers.apply(request);
        }
    }

    private static int count(ModelStub stub, boolean facts) {
        return (int) stub.requests().stream()
                .filter(request -> request.asksForFacts() == facts)
                .count();
    }

    private Process analyst(Stack stack, ModelStub stub, String group) throws IOException {
        var arguments = arguments(stack, stub, group, "run", "analyze");
        var process = JavaProcess.start(
                temporary.resolve("analyst-" + processes.size() + ".err"), Bellwether.class, arguments);
        processes.add(process);
        return process;
    }

    private String command(Stack stack, ModelStub stub, String... words) {
        output.clear();
        Bellwether.run(arguments(stack, stub, "by-hand", words));
        return output.out();
    }

    private static String[] arguments(Stack stack, ModelStub stub, String group, String... words) {
        var settings = Stream.of(
                        "analyze.application.id=" + group,
                        "analyze.model.preset=vllm",
                        "analyze.model.name=stub",
                        "analyze.model.url=" + stub.url(),
                        "analyze.concurrency=" + CONCURRENCY,
                        "analyze.min.overall=0",
                        "analyze.min.characters=0",
                        "analyze.max.age=4000d",
                        "analyze.budget.tokens=0")
                .flatMap(setting -> Stream.of("--set", setting));
        return Stream.concat(Stream.of(stack.arguments(words)), settings).toArray(String[]::new);
    }

    private static void awaitProcessed(Stack stack, String group) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(500)).until(() -> {
            try (var backlog = new Backlog(stack.cluster().connection())) {
                return backlog.isProcessed(
                        group, List.of(stack.cluster().topics().articlesScored().name()));
            }
        });
    }

    private static Map<String, ScoredArticle> scored(Stack stack) {
        return latest(stack, stack.cluster().topics().articlesScored(), ScoredArticle.class);
    }

    /** Ids of articles that are no copies. */
    private static Set<String> wanted(Stack stack) {
        return scored(stack).values().stream()
                .filter(article -> article.getStory().getRole() != StoryRole.DUPLICATE)
                .map(ScoredArticle::getArticleId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Cards by article; those that say why there is none are left out. */
    private static Map<String, Card> cards(Stack stack) {
        var cards = new TreeMap<String, Card>();
        latest(stack, stack.cluster().topics().cards(), Card.class).values().stream()
                .filter(card -> card.getOutcome() != CardOutcome.REFUSED_BY_POLICY)
                .forEach(card -> cards.put(card.getArticleId(), card));
        return cards;
    }

    private static <T extends SpecificRecord> Map<String, T> latest(Stack stack, TopicSpec topic, Class<T> type) {
        var records = new TreeMap<String, T>();
        try (var deserializer =
                AvroSerdes.deserializer(type, stack.cluster().connection().registryConfig())) {
            stack.latest(topic)
                    .forEach((key, value) -> records.put(key, deserializer.deserialize(topic.name(), value)));
        }
        return records;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
