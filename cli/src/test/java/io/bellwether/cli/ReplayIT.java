package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.news.GenerationState;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays beside a live generation, on a real broker: their results, their life, and the way to them and back. */
class ReplayIT {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final List<Process> processes = new ArrayList<>();

    @TempDir
    Path temporary;

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        processes.forEach(Process::destroyForcibly);
        System.setOut(OUT);
        System.setErr(ERR);
    }

    @Test
    void shouldGiveTheSameBytesAtOtherThreadAndPartitionCounts() throws Exception {
        var stack = live("same.", 3, 300);

        int whole = run(stack, "replay", "--as", "v2", "--threads", "2", "--partitions", "5");
        int scores = run(stack, "replay", "--as", "v3", "--stage", "score", "--threads", "3");

        assertThat(List.of(whole, scores)).as(err()).containsOnly(0);
        assertThat(err()).contains("same.articles.scored.v2 holds 300 articles; 0 dead letters");
        assertThat(err()).contains("300 new", "revision", "30 unchanged", "ms of processor time each");
        assertThat(err()).contains("--stage score is enough");
        var topics = stack.cluster().topics();
        for (String name : List.of("v2", "v3")) {
            var replayed = topics.generation(name);
            assertSame(stack.latest(topics.articlesScored()), stack.latest(replayed.articlesScored()));
            assertSame(stack.latest(topics.stories()), stack.latest(replayed.stories()));
        }
        assertThat(partitions(stack, topics.generation("v2").stories())).isEqualTo(5);
        assertThat(partitions(stack, topics.generation("v3").articlesEnriched()))
                .isZero();
    }

    @Test
    void shouldGoOnWhereItWasKilledAndEndWhereItWasToEnd() throws Exception {
        var stack = live("killed.", 3, 200);
        var command = stack.arguments("replay", "--as", "v2", "--max-rate", "40");

        var process = java(command);
        var records = new Generations(stack.cluster());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> partitions(stack, v2(stack).articlesScored()) > 0
                        && stack.latest(v2(stack).articlesScored()).size() > 20);
        process.destroyForcibly().waitFor();
        var begun = records.find("v2").orElseThrow();
        int atTheKill = stack.latest(v2(stack).articlesScored()).size();
        stack.publish(articles(200, 230));
        int other = run(stack, "replay", "--as", "v2", "--lang", "zh");
        int same = Bellwether.run(command);

        assertThat(atTheKill).isLessThan(200);
        assertThat(begun.getState()).isEqualTo(GenerationState.RUNNING);
        assertThat(other).isEqualTo(2);
        assertThat(err()).contains("--lang: was [], is [zh]");
        assertThat(same).as(err()).isZero();
        var done = records.find("v2").orElseThrow();
        assertThat(done.getState()).isEqualTo(GenerationState.COMPLETE);
        assertThat(done.getRanges()).isEqualTo(begun.getRanges());
        assertThat(done.getArticles()).isEqualTo(200);
        assertSame(
                stack.latest(stack.cluster().topics().articlesScored()),
                stack.latest(v2(stack).articlesScored()));
        assertThat(firstRecords(stack, v2(stack).articlesEnriched()).values())
                .as("enriched, each once")
                .containsOnly(1);
        assertThat(Bellwether.run(command)).as("a complete one").isZero();
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
        out.reset();

        assertThat(run(stack, "promote", "v9")).isEqualTo(1);
        assertThat(run(stack, "promote", "v2")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("v1 -> v2");
        assertThat(err()).contains("v2 does not follow the live stream");
        assertThat(new Generations(stack.cluster()).current()).isEqualTo("v2");
        out.reset();
        assertThat(run(stack, "explain", "bench-00000007")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("bench-00000007");
        assertThat(run(stack, "generations", "delete", "v2", "--yes")).isEqualTo(1);
        assertThat(run(stack, "generations", "delete", "v1", "--yes")).isEqualTo(1);
        out.reset();
        assertThat(run(stack, "generations", "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("v2 +current +complete +score +30 ");
        out.reset();
        assertThat(run(stack, "generations", "list", "--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .filteredOn(line -> line.contains("\"current\":true"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\"generation\":\"v2\"", "\"bytes\":"));
        assertThat(run(stack, "promote", "v1")).isZero();
        assertThat(run(stack, "generations", "delete", "v2", "--yes")).isZero();
        assertThat(partitions(stack, v2(stack).articlesScored())).isZero();
        assertThat(new Generations(stack.cluster()).find("v2")).isEmpty();
        assertThat(run(stack, "replay", "--as", "v2", "--stage", "score"))
                .as(err())
                .isZero();
        assertThat(stack.latest(v2(stack).articlesScored())).hasSize(30);
    }

    @Test
    void shouldHoldOnlyWhatIsWanted() throws Exception {
        var stack = live("wanted.", 2, 60);

        int whole = run(stack, "replay", "--as", "v2", "--lang", "zh");
        int scores = run(stack, "replay", "--as", "v3", "--stage", "score", "--lang", "zh");

        assertThat(List.of(whole, scores)).as(err()).containsOnly(0);
        var enriched = stack.latest(v2(stack).articlesEnriched());
        assertThat(enriched).isNotEmpty().hasSizeLessThan(60);
        assertThat(stack.latest(v2(stack).articlesScored()).keySet()).isEqualTo(enriched.keySet());
        assertSame(
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
        assertThat(err()).doesNotContain("does not follow");
    }

    @Test
    void shouldChangeNothingWhenDry() throws Exception {
        var stack = live("dry.", 2, 20);
        out.reset();

        int code = run(stack, "replay", "--as", "v2", "--dry-run");

        assertThat(code).as(err()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("articles", "time", "disk", "dry.articles.scored.v2", "nothing was changed");
        assertThat(partitions(stack, v2(stack).articlesScored())).isZero();
        assertThat(new Generations(stack.cluster()).find("v2")).isEmpty();
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

    /** How often each key has a record that is not a repeat of the one before. */
    private static Map<String, Integer> firstRecords(Stack stack, TopicSpec topic) {
        var origins = new TreeMap<String, Integer>();
        for (var record : stack.read(topic)) {
            var origin =
                    new String(record.headers().lastHeader("bellwether.origin").value(), StandardCharsets.UTF_8);
            origins.merge(origin, 1, Integer::sum);
        }
        return origins;
    }

    private int run(Stack stack, String... command) {
        return Bellwether.run(stack.arguments(command));
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Process java(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Bellwether.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(temporary.resolve("replay.err").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private static void assertSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((key, value) -> assertThat(payload(other.get(key))).as(key).isEqualTo(payload(value)));
    }

    /** Without the five bytes that name the schema in the registry: ids belong to a subject. */
    private static byte[] payload(byte[] framed) {
        return Arrays.copyOfRange(framed, 5, framed.length);
    }
}
