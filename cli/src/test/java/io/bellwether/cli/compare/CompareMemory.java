package io.bellwether.cli.compare;

import io.bellwether.benchmarks.eval.Progress;
import io.bellwether.news.Card;
import io.bellwether.news.CardText;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * How long a comparison of many keys takes and how much heap it needs, without a broker; run by hand:
 * {@code java -Xmx256m ... CompareMemory 1000000 /var/tmp}. Each generation holds every key, every tenth twice; one
 * article in two has another Impact, one in three another story.
 */
final class CompareMemory {

    private static final String TEXT =
            "The ministry said on Monday that the plant would employ 120 people. ".repeat(50);
    private static final String ARTICLE = "a".repeat(32);
    private static final String STORY = "s".repeat(32);
    private static final Map<Double, byte[]> TEMPLATES = new HashMap<>();
    private static final int SECONDS = 1_000_000_000;

    private CompareMemory() {}

    public static void main(String[] args) throws IOException {
        int keys = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory(Path.of(args[1]), "compare-memory");
        var comparer = new GenerationComparer(
                Framed.values(ScoredArticle.class, ScoredArticle.getClassSchema()),
                Framed.values(Story.class, Story.getClassSchema()),
                10,
                folder,
                Progress.NONE);
        long begun = System.nanoTime();
        var comparison = comparer.compare(generation("v1", 1, keys), generation("v2", 2, keys), keys);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        Files.delete(folder);
        System.out.printf(
                Locale.ROOT,
                "%d keys of %d bytes in %.1f s; %d differ, %d splits; greatest heap %d MB, limit %d MB%n",
                comparison.articles().inBoth(),
                article(1, 1).length,
                (double) took.toNanos() / SECONDS,
                comparison.articles().differing(),
                comparison.storyMoves().splits(),
                greatestHeap() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static GenerationRecords generation(String name, int number, int keys) {
        return new GenerationRecords(name, articles(number, keys), visitor -> {});
    }

    private static KeyedRecords articles(int generation, int keys) {
        return visitor -> {
            for (int i = 0; i < keys; i++) {
                byte[] value = article(generation, i);
                visitor.visit(id(i), value);
                if (i % 10 == 0) {
                    visitor.visit(id(i), value);
                }
            }
        };
    }

    private static byte[] article(int generation, int i) {
        double impact = generation == 1 || i % 2 == 0 ? i % 50 : i % 50 + i % 7;
        int story = generation == 1 || i % 3 != 0 ? i / 4 : i / 3;
        byte[] value =
                TEMPLATES.computeIfAbsent(impact, CompareMemory::template).clone();
        put(value, ARTICLE, id(i));
        put(value, STORY, id(story));
        return value;
    }

    /** Making the record each time would take longer than comparing it. */
    private static byte[] template(double impact) {
        return Framed.of(
                1,
                Scored.article(ARTICLE, STORY, impact)
                        .setCard(Card.newBuilder(
                                        Scored.article(ARTICLE, STORY, impact).getCard())
                                .setEn(CardText.newBuilder()
                                        .setLanguage("en")
                                        .setSummary(TEXT)
                                        .build())
                                .build())
                        .build());
    }

    private static void put(byte[] value, String placeholder, String id) {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        String bytes = new String(value, StandardCharsets.ISO_8859_1);
        for (int at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder, at + 1)) {
            System.arraycopy(name, 0, value, at, name.length);
        }
    }

    private static String id(int i) {
        return HexFormat.of().toHexDigits(i * 0x9E3779B97F4A7C15L).repeat(2);
    }

    private static long greatestHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(CompareMemory::greatest)
                .sum();
    }

    private static long greatest(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
