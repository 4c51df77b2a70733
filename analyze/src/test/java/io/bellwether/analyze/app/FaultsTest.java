package io.bellwether.analyze.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.analyze.budget.Budget;
import io.bellwether.analyze.budget.CardCost;
import io.bellwether.analyze.budget.DayBudget;
import io.bellwether.analyze.budget.MemoryLedger;
import io.bellwether.analyze.budget.Prices;
import io.bellwether.analyze.budget.SharedBudget;
import io.bellwether.analyze.budget.TokenEstimate;
import io.bellwether.analyze.card.Articles;
import io.bellwether.analyze.card.CardLimits;
import io.bellwether.analyze.card.CardWriter;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.analyze.model.openai.OpenAiServer;
import io.bellwether.analyze.model.openai.Preset;
import io.bellwether.analyze.model.openai.Secret;
import io.bellwether.analyze.model.openai.ServerConfig;
import io.bellwether.analyze.model.pace.Pace;
import io.bellwether.analyze.model.pace.PacedModel;
import io.bellwether.analyze.policy.Policy;
import io.bellwether.analyze.policy.Thresholds;
import io.bellwether.analyze.stub.EchoAnswers;
import io.bellwether.analyze.stub.ModelStub;
import io.bellwether.analyze.stub.Reply;
import io.bellwether.analyze.stub.StubRequest;
import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.ContentType;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.StoryRole;
import io.bellwether.schemas.ArticleSelection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Every article ends with a card or a typed reason, whatever a real HTTP server does; and the budget holds. */
class FaultsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Gate GATE = new Gate();
    private static final int CONCURRENCY = 4;
    private static final int OUTPUT_TOKENS = 600;
    private static final CardLimits LIMITS = CardLimits.defaults();
    private static final Prices FREE = new Prices(0, 0, "USD");
    private static final Policy POLICY =
            new Policy(new Thresholds(0, 0, 0, 0), true, ArticleSelection.ALL, 0, 100_000, Duration.ofDays(4_000));

    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryCards cards = new MemoryCards();

    @Test
    void shouldEndEveryArticleWithACardOrATypedReason() {
        var once = ConcurrentHashMap.<String>newKeySet();

        var outcomes = run(
                request -> fault(request, once),
                List.of(
                        "good-1",
                        "good-2",
                        "good-3",
                        "busy-1",
                        "busy-2",
                        "error-once",
                        "error-always",
                        "hang",
                        "cut-once",
                        "cut-always",
                        "json-once",
                        "json-always",
                        "schema",
                        "truncated",
                        "huge",
                        "refused"),
                pace(1_000),
                0);

        assertThat(outcomes).hasSize(16);
        for (String id :
                List.of("good-1", "good-2", "good-3", "busy-1", "busy-2", "error-once", "cut-once", "json-once")) {
            assertThat(outcomes.get(id).getOutcome()).as(id).isIn(CardOutcome.COMPLETE, CardOutcome.PARTIAL);
        }
        var reasons = Map.of(
                "error-always", "facts: the server answers 500",
                "hang", "facts: no whole answer within the deadline",
                "cut-always", "facts: the connection broke off",
                "json-always", "facts: the server's answer is not what the protocol says",
                "schema", "facts: the answer does not follow the schema",
                "truncated", "facts: the answer was cut off",
                "huge", "facts: the answer is larger than allowed",
                "refused", "facts: the server answers 400");
        reasons.forEach((id, reason) -> {
            assertThat(outcomes.get(id).getOutcome()).as(id).isEqualTo(CardOutcome.FAILED);
            assertThat(outcomes.get(id).getOutcomeReason()).as(id).isEqualTo(reason);
        });
    }

    @Test
    void shouldWaitForAServerThatIsDownAndFailNoArticle() {
        long up = System.nanoTime() + Duration.ofSeconds(2).toNanos();

        var outcomes = run(
                request -> System.nanoTime() < up ? Reply.status(503) : new EchoAnswers().apply(request),
                ids("good", 12),
                pace(3),
                0);

        assertThat(outcomes).hasSize(12);
        assertThat(outcomes.values()).extracting(Card::getOutcome).doesNotContain(CardOutcome.FAILED);
    }

    @Test
    void shouldNotSpendMoreThanTheBudget() {
        long limit = 12_000;

        var outcomes = run(new EchoAnswers(), ids("good", 60), pace(1_000), limit);

        var day = LocalDate.now(ZoneOffset.UTC).toString();
        long spent = ledger.entries(day).stream()
                .mapToLong(entry -> entry.getInputTokens() + entry.getOutputTokens())
                .sum();
        assertThat(outcomes).hasSize(60);
        assertThat(outcomes.values())
                .extracting(Card::getOutcome)
                .contains(CardOutcome.OVER_BUDGET)
                .containsAnyOf(CardOutcome.COMPLETE, CardOutcome.PARTIAL)
                .doesNotContain(CardOutcome.FAILED);
        assertThat(spent).isPositive().isLessThanOrEqualTo(limit);
    }

    /** By the word that the headline ends with. */
    private static Reply fault(StubRequest request, Set<String> once) {
        String material = request.material();
        String title = material.lines()
                .filter(line -> line.startsWith("Title: "))
                .findFirst()
                .orElse("");
        String id = title.substring(title.lastIndexOf(' ') + 1);
        boolean first = once.add(id);
        Reply good = new EchoAnswers().apply(request);
        return switch (id) {
            case "busy-1", "busy-2" -> first ? Reply.busy("1") : good;
            case "error-once" -> first ? Reply.status(500) : good;
            case "error-always" -> Reply.status(500);
            case "hang" -> new Reply.Hang();
            case "cut-once" -> first ? new Reply.Cut() : good;
            case "cut-always" -> new Reply.Cut();
            case "json-once" -> first ? new Reply.Raw(200, Map.of(), "{\"choices\": [") : good;
            case "json-always" -> new Reply.Raw(200, Map.of(), "{\"choices\": [");
            case "schema" -> Reply.text("{\"facts\": [{\"sentences\": \"one\"}], \"quotes\": []}");
            case "truncated" -> new Reply.Text("{\"facts\": [", "length");
            case "huge" -> new Reply.Large(5 << 20);
            case "refused" -> Reply.status(400);
            default -> good;
        };
    }

    private Map<String, Card> run(Function<StubRequest, Reply> behaviour, List<String> ids, Pace pace, long tokens) {
        var workers = Executors.newFixedThreadPool(CONCURRENCY);
        var results = new LinkedBlockingQueue<CardResult>();
        try (var stub = ModelStub.start(behaviour);
                var server = new OpenAiServer(config(stub), CLOCK)) {
            var budget = new SharedBudget(ledger, new DayBudget(tokens, 0), FREE, CLOCK, "test");
            var articles = new TreeMap<String, EnrichedArticle>();
            ids.forEach(id -> articles.put(id, article(id)));
            var work = work(articles, server, budget, pace);
            var analyst = new Analyst(
                    POLICY, "m", cards, Duration.ofMinutes(5), new AnalystMetrics(new SimpleMeterRegistry()), CLOCK);
            var partition = new TopicPartition("scored", 0);
            new ArrayList<>(articles.values())
                    .forEach(article ->
                            analyst.take(partition, 0, article.getArticleId(), Scored.of(article, StoryRole.LEAD, 50)));
            while (analyst.waiting() + analyst.inWork() > 0) {
                for (Candidate candidate : analyst.start(CONCURRENCY - analyst.inWork())) {
                    workers.execute(() -> results.add(work.on(candidate)));
                }
                var result = results.poll(20, TimeUnit.MILLISECONDS);
                if (result != null) {
                    analyst.take(result);
                }
            }
            analyst.write();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
        var outcomes = new TreeMap<String, Card>();
        cards.byKey.values().forEach(card -> outcomes.put(card.getArticleId(), card));
        return outcomes;
    }

    private static CardWork work(Map<String, EnrichedArticle> articles, OpenAiServer server, Budget budget, Pace pace) {
        var estimate = new TokenEstimate(OUTPUT_TOKENS);
        var model = new PacedModel(server, budget, estimate, pace, new Random(3), new SimpleMeterRegistry());
        var texts = new ArticleTexts() {
            @Override
            public Optional<EnrichedArticle> find(String articleId, String contentHash) {
                return Optional.ofNullable(articles.get(articleId));
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        return new CardWork(
                texts,
                POLICY,
                budget,
                new CardCost(LIMITS, estimate),
                FREE,
                new CardWriter(GATE, model, LIMITS, CLOCK));
    }

    private static Pace pace(int breakerFailures) {
        return new Pace(0, 0, 3, Duration.ofMillis(5), Duration.ofMillis(20), breakerFailures, Duration.ofMillis(200));
    }

    private static ServerConfig config(ModelStub stub) {
        return new ServerConfig(
                Preset.VLLM,
                URI.create(stub.url()),
                true,
                "m",
                Secret.NONE,
                null,
                Duration.ofSeconds(3),
                1 << 20,
                OUTPUT_TOKENS);
    }

    private static List<String> ids(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> name + "-" + n).toList();
    }

    /** The id ends the headline, where the stub finds it, and the text, so that no two have the same content. */
    private static EnrichedArticle article(String id) {
        return Articles.of(id, "Tessaly raises $450 million " + id, Articles.TEXT + "\n\n" + id, ContentType.TEXT);
    }
}
