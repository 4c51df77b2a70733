package io.bellwether.benchmarks;

import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import io.bellwether.news.WeightedTerm;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.schemas.TrustedRecords;
import io.bellwether.score.story.SparseVector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A stream of articles in the form that the story index takes, from a seed. Happenings begin all the time and draw
 * reports for two days, many at first; a report shares part of its happening's words, the rest are of a vocabulary in
 * which word r comes about 1/r as often (Zipf). A tenth are copies. Twelve articles a second, as in the news of the world.
 */
public final class StoryCandidateGenerator {

    private static final long START = 1_767_225_600_000L;
    private static final int ARTICLES_PER_SECOND = 12;
    private static final int REPORTS_PER_HAPPENING = 5;
    private static final int VOCABULARY = 200_000;
    private static final int WORDS_OF_HAPPENING = 60;
    private static final int WORDS_OF_TEXT = 96;
    private static final int WORDS_OF_HEADLINE = 9;
    private static final int SKETCH = 128;

    /** Rank of a word that comes in every other article. */
    private static final double COMMON = 100;

    static {
        TrustedRecords.trust();
    }

    private final long seed;

    /** A stream; equal seeds give equal streams. */
    public StoryCandidateGenerator(long seed) {
        this.seed = seed;
    }

    /** The n-th article, from 0, by event time. */
    public StoryCandidate candidate(int n) {
        var random = new SplittableRandom(seed * 1_000_003L + n);
        // Most reports are of the latest happenings, some of older ones.
        int age = (int) (Math.exp(random.nextDouble() * Math.log(200_000)) - 1);
        long happening = Math.max(0, n / REPORTS_PER_HAPPENING - age / REPORTS_PER_HAPPENING);
        var topic = new SplittableRandom(seed + happening * 7_919L);
        var words = words(topic, WORDS_OF_HAPPENING);
        Set<String> own = new LinkedHashSet<>();
        for (String word : words) {
            if (random.nextInt(100) < 55) {
                own.add(word);
            }
        }
        own.addAll(words(random, WORDS_OF_TEXT - own.size()));
        boolean copy = random.nextInt(10) == 0;
        String id = String.format(Locale.ROOT, "article-%09d", n);
        var builder = StoryCandidate.newBuilder()
                .setArticleId(id)
                .setSequence(1)
                .setDated(true)
                .setEventTime(START + n * 1_000L / ARTICLES_PER_SECOND)
                .setRecordTime(START + n * 1_000L / ARTICLES_PER_SECOND)
                .setOutletId("outlet" + random.nextInt(5_000) + ".example")
                .setFamily("family" + random.nextInt(2_000))
                .setLanguage("en")
                .setTitle("Report " + n + " of happening " + happening + ", with a headline of usual length")
                .setUrl("https://outlet.example/" + id)
                .setTextHash(copy ? "text-of-happening-" + happening : "text-" + n)
                .setSketch(sketch(random))
                .setEntities(entities(words))
                .setText(vector(own))
                .setHeadline(vector(first(words, own, WORDS_OF_HEADLINE)))
                .setShared(vector(first(words, own, 48)));
        return builder.build();
    }

    private static List<String> first(List<String> words, Set<String> own, int most) {
        return words.stream().filter(own::contains).limit(most).toList();
    }

    private static List<String> words(SplittableRandom random, int count) {
        var words = new LinkedHashSet<String>();
        while (words.size() < count) {
            words.add("w" + (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)));
        }
        return new ArrayList<>(words);
    }

    /** Rarer words, those with the larger numbers, weigh more; the most common ones next to nothing. */
    private static ByteBuffer vector(Iterable<String> words) {
        var terms = new ArrayList<WeightedTerm>();
        for (String word : words) {
            terms.add(new WeightedTerm(word, (float)
                    Math.sqrt(Math.log(1 + Integer.parseInt(word.substring(1)) / COMMON))));
        }
        return SparseVector.compact(terms);
    }

    private static List<Integer> sketch(SplittableRandom random) {
        return random.ints(SKETCH).sorted().boxed().toList();
    }

    private static List<Entity> entities(List<String> words) {
        return words.stream()
                .limit(6)
                .map(word -> Entity.newBuilder()
                        .setName("Name " + word)
                        .setType(EntityType.ORGANISATION)
                        .build())
                .toList();
    }
}
