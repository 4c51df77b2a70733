package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.news.GenerationState;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.RecordOrigin;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Replays beside a live generation, on a real broker: their results, their life, and the way to them and back. */
class ReplayIT {

    /** Enough to be in the middle of; the whole claim is run by hand with {@code -Dbellwether.replay.kills=10}. */
    private static final int KILLS = Integer.getInteger("bellwether.replay.kills", 1);

    private static final int ARTICLES = Integer.getInteger("bellwether.replay.articles", 200);
    private static final String WITHDRAWN = "bench-00000007";
    private static final Instant WITHDRAWAL = Instant.parse("2026-10-02T00:00:00Z");

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    private final List<Process> processes = new ArrayList<>();

    @TempDir
    Path temporary;

    @AfterEach
    void kill() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void shouldGiveTheSameBytesAtOtherThreadAndPartitionCounts() throws Exception {
        var stack = live("same.", 3, 300);

        int whole = run(stack, "replay", "--as", "v2", "--threads", "2", "--partitions", "5");
        int scores = run(stack, "replay", "--as", "v3", "--stage", "score", "--threads", "3");

        assertThat(List.of(whole, scores)).as(output.err()).containsOnly(0);
        assertThat(output.err()).contains("same.articles.scored.v2 holds 300 articles; 0 dead letters");
        assertThat(output.err()).contains("300 new", "revision", "30 unchanged", "ms of processor time each");
        assertThat(output.err()).contains("--stage score is enough");
        var topics = stack.cluster().topics();
        for (String name : List.of("v2", "v3")) {
            var replayed = topics.generation(name);
            Stack.assertSame(stack.latest(topics.articlesScored()), stack.latest(replayed.articlesScored()));
            Stack.assertSame(stack.latest(topics.stories()), stack.latest(replayed.stories()));
        }
        Stack.assertSame(
                stack.latest(topics.articlesEnriched()),
                stack.latest(topics.generation("v2").articlesEnriched()));
        assertThat(partitions(stack, topics.generation("v2").stories())).isEqualTo(5);
        assertThat(partitions(stack, topics.generation("v3").articlesEnriched()))
                .isZero();
    }

    @Test
    void shouldGoOnWhereItWasKilledAndEndWhereItWasToEnd() throws Exception {
        var stack = live("killed.", 3, ARTICLES);
        var command = stack.arguments("replay", "--as", "v2", "--max-rate", "40");

        killAgainAndAgain(stack, command);
        var records = new Generations(stack.cluster());
        var begun = records.find("v2").orElseThrow();
        int atTheKill = stack.latest(v2(stack).articlesScored()).size();
        stack.publish(articles(ARTICLES, ARTICLES + 30));
        int other = run(stack, "replay", "--as", "v2", "--lang", "zh");
        int same = Bellwether.run(command);

        assertThat(atTheKill).isLessThan(ARTICLES);
        assertThat(begun.getState()).isEqualTo(GenerationState.RUNNING);
        assertThat(other).isEqualTo(2);
        assertThat(output.err()).contains("--lang: was [], is [zh]");
        assertThat(same).as(output.err()).isZero();
        var done = records.find("v2").orElseThrow();
        assertThat(done.getState()).isEqualTo(GenerationState.COMPLETE);
        assertThat(done.getRanges()).isEqualTo(begun.getRanges());
        assertThat(done.getArticles()).isEqualTo(ARTICLES);
        var live = stack.cluster().topics();
        Stack.assertSame(
                stack.latest(live.articlesScored()), stack.latest(v2(stack).articlesScored()));
        Stack.assertSame(stack.latest(live.stories()), stack.latest(v2(stack).stories()));
        assertThat(recordsByOrigin(stack, v2(stack).articlesEnriched()))
                .as("enriched, each once")
                .isEqualTo(recordsByOrigin(stack, live.articlesEnriched()));
        assertThat(Bellwether.run(command)).as("a complete one").isZero();
    }

    /** kill -9 at places that a seed chooses, each further on than the one before. */
    private void killAgainAndAgain(Stack stack, String... command) throws Exception {
        var random = new SplittableRandom(11);
        int step = ARTICLES / (KILLS + 1);
        for (int kill = 0; kill < KILLS; kill++) {
            int place = kill * step + random.nextInt(1, step);
            var process = java(command);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> partitions(stack, v2(stack).articlesScored()) > 0
                            && stack.latest(v2(stack).articlesScored()).size() >= place);
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void shouldPromoteRollBackAndDelete() throws Exception {
        var stack = live("promote.", 2, 30);
        assertThat(run(
                        stack,
                        "replay",
                        "--as",
                        "v2",
                        "--stage",
                        "score",
                        "--set",
                        "score.weight.impact.figure-scale=9"))
                .isZero();
        assertThat(run(stack, "replay", "--as", "v3", "--from", "0@3", "--to", "8"))
                .isZero();
        output.clear();

        assertThat(run(stack, "promote", "v9")).isEqualTo(1);
        assertThat(run(stack, "promote", "v2")).isZero();
        assertThat(output.out()).startsWith("v1 -> v2");
        assertThat(output.err()).contains("v2 does not follow the live stream");
        assertThat(new Generations(stack.cluster()).current()).isEqualTo("v2");
        output.clear();
        assertThat(run(stack, "explain", "bench-00000007")).isZero();
        assertThat(output.out()).contains("bench-00000007");
        assertThat(run(stack, "generations", "delete", "v2", "--yes")).isEqualTo(1);
        assertThat(run(stack, "generations", "delete", "v1", "--yes")).isEqualTo(1);
        output.clear();
        assertThat(run(stack, "generations", "list")).isZero();
        assertThat(output.out()).containsPattern("v2 +current +complete +score +30 ");
        output.clear();
        assertThat(run(stack, "generations", "list", "--json")).isZero();
        assertThat(output.out().lines())
                .hasSize(3)
                .filteredOn(line -> line.contains("\"current\":true"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\"generation\":\"v2\"", "\"bytes\":"));
        assertThat(run(stack, "promote", "v1")).isZero();
        assertThat(run(stack, "generations", "delete", "v2", "--yes")).isZero();
        assertThat(partitions(stack, v2(stack).articlesScored())).isZero();
        assertThat(new Generations(stack.cluster()).find("v2")).isEmpty();
        assertThat(run(stack, "replay", "--as", "v2", "--stage", "score"))
                .as(output.err())
                .isZero();
        assertThat(stack.latest(v2(stack).articlesScored())).hasSize(30);
    }

    @Test
    void shouldHoldOnlyWhatIsWanted() throws Exception {
        var stack = live("wanted.", 2, 60);

        int whole = run(stack, "replay", "--as", "v2", "--lang", "zh");
        int scores = run(stack, "replay", "--as", "v3", "--stage", "score", "--lang", "zh");

        assertThat(List.of(whole, scores)).as(output.err()).containsOnly(0);
        var enriched = stack.latest(v2(stack).articlesEnriched());
        assertThat(enriched).isNotEmpty().hasSizeLessThan(60);
        assertThat(stack.latest(v2(stack).articlesScored()).keySet()).isEqualTo(enriched.keySet());
        Stack.assertSame(
                stack.latest(v2(stack).articlesScored()),
                stack.latest(stack.cluster().topics().generation("v3").articlesScored()));
    }

    @Test
    void shouldCatchUpAndFollow() throws Exception {
        var stack = live("follow.", 2, 40);
        var process = java(stack.arguments("replay", "--as", "v2", "--follow"));
        var records = new Generations(stack.cluster());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> records.find("v2")
                        .filter(generation -> generation.getState() == GenerationState.FOLLOWING)
                        .isPresent());

        stack.publish(articles(40, 55));

        await().atMost(Duration.ofMinutes(2))
                .until(() -> stack.latest(v2(stack).articlesScored()).size() == 55);
        process.destroy();
        process.waitFor();
        assertThat(run(stack, "promote", "v2")).isZero();
        assertThat(output.err()).doesNotContain("does not follow");
    }

    @Test
    void shouldChangeNothingWhenDryOrWrong() throws Exception {
        var stack = live("dry.", 2, 20);

        int misspelt = run(stack, "replay", "--as", "v2", "--set", "score.wieght.impact=3");
        output.clear();
        int dry = run(stack, "replay", "--as", "v2", "--dry-run");

        assertThat(misspelt).isEqualTo(2);
        assertThat(output.err()).contains("score.wieght.impact = 3: is not a known setting");
        assertThat(dry).as(output.err()).isZero();
        assertThat(output.out()).contains("articles", "time", "disk", "dry.articles.scored.v2", "nothing was changed");
        assertThat(partitions(stack, v2(stack).articlesScored())).isZero();
        assertThat(new Generations(stack.cluster()).find("v2")).isEmpty();
    }

    @Test
    void shouldNotBringBackWhatWasWithdrawnBehindItsRange() throws Exception {
        var stack = live("withdrawn.", 2, 20);
        assertThat(run(stack, "replay", "--as", "v2")).isZero();
        stack.publishBytes(List.of(withdrawal(stack)));
        stack.process();

        int refused = run(stack, "promote", "v2");
        List<Integer> replays = List.of(
                run(stack, "replay", "--as", "v2"),
                run(stack, "replay", "--as", "v3", "--to", WITHDRAWAL.toString()),
                run(stack, "replay", "--as", "v4", "--stage", "score", "--to", WITHDRAWAL.toString()));
        int promoted = run(stack, "promote", "v2");

        assertThat(refused).isEqualTo(1);
        assertThat(output.err()).contains("v2 holds articles that were withdrawn since it was made (1: " + WITHDRAWN);
        assertThat(replays).as(output.err()).containsOnly(0);
        assertThat(promoted).isZero();
        var live = stack.cluster().topics();
        assertThat(stack.latest(live.articlesScored())).hasSize(19).doesNotContainKey(WITHDRAWN);
        for (String name : List.of("v2", "v3", "v4")) {
            var replayed = live.generation(name);
            Stack.assertSame(stack.latest(live.articlesScored()), stack.latest(replayed.articlesScored()));
            Stack.assertSame(stack.latest(live.stories()), stack.latest(replayed.stories()));
        }
    }

    @Test
    void shouldMoveAFollowerOnWhenAnotherGenerationIsPromoted() throws Exception {
        var stack = live("moves.", 2, 20);
        assertThat(run(stack, "replay", "--as", "v2", "--stage", "score", "--set", "score.weight.impact.regions=9"))
                .isZero();
        var generations = new Generations(stack.cluster());
        String version =
                generations.find("v2").orElseThrow().getConfigurationVersion().split(" ", -1)[0];
        int inV1 = stack.read(stack.cluster().topics().articlesScored()).size();
        output.clear();

        var follower = CompletableFuture.supplyAsync(
                () -> run(stack, "consume", "--follow", "--format", "json", "--limit", Integer.toString(inV1 + 1)));
        await().atMost(Duration.ofMinutes(3)).until(() -> output.out().lines().count() == inV1);
        String beforeThePromotion = output.out();
        generations.promote("v2", Instant.EPOCH);

        assertThat(follower.get(3, TimeUnit.MINUTES)).isZero();
        assertThat(beforeThePromotion).doesNotContain(version);
        assertThat(output.out().substring(beforeThePromotion.length())).contains(version);
    }

    private static ProducerRecord<byte[], byte[]> withdrawal(Stack stack) {
        String topic = stack.cluster().topics().articlesRaw().name();
        byte[] key = WITHDRAWN.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, null, (Long) WITHDRAWAL.toEpochMilli(), key, (byte[]) null);
    }

    private static Stack live(String prefix, int partitions, int articles) throws InterruptedException {
        var stack = Stack.withTopics(prefix, partitions, Map.of());
        stack.publish(articles(0, articles));
        stack.publish(articles(0, articles / 10));
        stack.publish(changed(articles(0, articles / 7)));
        stack.process();
        return stack;
    }

    private static List<RawArticle> articles(int from, int to) {
        var generator = new ArticleGenerator(17, 600);
        return IntStream.range(from, to).mapToObj(generator::article).toList();
    }

    /** A revision of each third of them, and each third with the text of another: a copy. */
    private static List<RawArticle> changed(List<RawArticle> articles) {
        var changed = new ArrayList<RawArticle>();
        for (int n = 0; n < articles.size(); n++) {
            var article = RawArticle.newBuilder(articles.get(n));
            changed.add(
                    n % 3 == 0
                            ? article.setTitle(article.getTitle() + " (updated)")
                                    .build()
                            : article.setContent(articles.get(n / 3 * 3).getContent())
                                    .build());
        }
        return changed;
    }

    private static Topics v2(Stack stack) {
        return stack.cluster().topics().generation("v2");
    }

    private static int partitions(Stack stack, TopicSpec topic) {
        return stack.cluster()
                .administer(admin -> admin.describe(List.of(topic)))
                .get(0)
                .partitions();
    }

    /** How many records a topic has of each record of the log. */
    private static Map<String, Integer> recordsByOrigin(Stack stack, TopicSpec topic) {
        var origins = new TreeMap<String, Integer>();
        for (var record : stack.read(topic)) {
            origins.merge(RecordOrigin.in(record.headers()).orElseThrow(), 1, Integer::sum);
        }
        return origins;
    }

    private int run(Stack stack, String... command) {
        return Bellwether.run(stack.arguments(command));
    }

    private Process java(String... arguments) throws IOException {
        var process = JavaProcess.start(temporary.resolve("replay.err"), Bellwether.class, arguments);
        processes.add(process);
        return process;
    }
}
