package io.bellwether.score.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.WeightedTerm;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.schemas.TrustedRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryIndexTest {

    static {
        TrustedRecords.trust();
    }

    private static final long HOUR = 3_600_000;
    private static final long WINDOW = 4 * 24 * HOUR;
    private static final int SHUFFLES = 2_000;
    private static final int ARTICLES = 10;

    private final MemoryStoryStore store = new MemoryStoryStore();
    private final StoryIndex index = new StoryIndex(store, WINDOW);

    @Test
    void shouldPutTwoReportsOfOneHappeningTogether() {
        index.put(article("a", 0, "quay opens larkspur crane harbour").build());
        index.put(article("b", 5, "larkspur harbour crane quay dockers").build());
        index.put(article("c", 6, "cup final goal handball referee").build());

        assertThat(stories())
                .containsEntry("b", "s-a")
                .containsEntry("a", "s-a")
                .containsEntry("c", "s-c");
    }

    @Test
    void shouldKeepLookAlikesOfOtherDaysApart() {
        index.put(article("a", 0, "quake magnitude epicentre tolva rescuers").build());
        index.put(
                article("b", 24 * 6, "quake magnitude epicentre tolva rescuers").build());

        assertThat(stories()).containsEntry("a", "s-a").containsEntry("b", "s-b");
    }

    @Test
    void shouldNotFuseTwoStoriesByOneBridge() {
        index.put(article("a1", 0, "alpha beta gamma delta epsilon zeta").build());
        index.put(article("a2", 1, "alpha beta gamma delta epsilon zeta").build());
        index.put(article("b1", 2, "kappa lambda sigma omega theta rho").build());
        index.put(article("b2", 3, "kappa lambda sigma omega theta rho").build());
        index.put(article("bridge", 4, "alpha beta gamma kappa lambda sigma").build());

        assertThat(stories().get("a1")).isNotEqualTo(stories().get("b1"));
        assertThat(stories()).containsEntry("a2", "s-a1").containsEntry("b2", "s-b1");
    }

    @Test
    void shouldFoldCopiesAndLetTheNextOneLeadWhenTheOriginalGoes() {
        index.put(article("copy", 2, "quay crane").setTextHash("same").build());
        index.put(article("third", 3, "quay crane").setTextHash("same").build());
        index.put(article("original", 1, "quay crane").setTextHash("same").build());

        assertThat(originals()).containsEntry("copy", "original").containsEntry("third", "original");

        index.remove("original");

        assertThat(originals()).doesNotContainKey("copy").containsEntry("third", "copy");
        assertThat(stories()).containsEntry("third", "s-copy").doesNotContainKey("original");
    }

    @Test
    void shouldTellWhichStoriesAChangeTouched() {
        index.put(article("late", 5, "alpha beta gamma delta").build());

        var change = index.put(article("early", 0, "alpha beta gamma delta").build());

        assertThat(change.stories()).containsExactly("s-early", "s-late");
        assertThat(change.articles()).containsExactly("early", "late");
        assertThat(index.members("s-early")).hasSize(2);
        assertThat(index.members("s-late")).isEmpty();
    }

    @Test
    void shouldStandAfterARestartAsBefore() {
        index.put(article("a", 0, "quay opens larkspur crane harbour").build());

        var restarted = new StoryIndex(store, WINDOW);
        restarted.put(article("b", 5, "larkspur harbour crane quay dockers").build());

        assertThat(restarted.storyOf("b")).isEqualTo("s-a");
    }

    @Test
    void shouldStandAfterARestartInTheMiddleAsWithoutOne() {
        for (int seed = 0; seed < SHUFFLES / 10; seed++) {
            var random = new Random(seed);
            var articles = new ArrayList<StoryCandidate>();
            for (int i = 0; i < 2 * ARTICLES; i++) {
                articles.add(random(random, "a" + i));
            }
            Map<String, String> expected = assigned(articles);

            var held = new MemoryStoryStore();
            var before = new StoryIndex(held, WINDOW);
            articles.subList(0, ARTICLES).forEach(before::put);
            var after = new StoryIndex(held, WINDOW);
            articles.subList(ARTICLES, 2 * ARTICLES).forEach(after::put);

            assertThat(stories(held, after)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void shouldMakeOneStoryOfTwoThatBeganApartWhenAReportJoinsThem() {
        index.put(article("a", 0, "alpha beta gamma delta epsilon zeta").build());
        index.put(article("b", 1, "alpha beta gamma kappa lambda sigma").build());
        assertThat(stories()).containsEntry("a", "s-a").containsEntry("b", "s-a");

        index.remove("a");

        assertThat(stories()).containsEntry("b", "s-b");
    }

    @Test
    void shouldDependOnTheSetAloneWhateverTheOrderTheRevisionsAndTheWithdrawals() {
        for (int seed = 0; seed < SHUFFLES; seed++) {
            var random = new Random(seed);
            var articles = new ArrayList<StoryCandidate>();
            for (int i = 0; i < ARTICLES; i++) {
                articles.add(random(random, "a" + i));
            }
            Map<String, String> expected = assigned(articles);

            Collections.shuffle(articles, random);
            assertThat(assigned(articles)).as("seed %d", seed).isEqualTo(expected);

            var detours = new ArrayList<StoryCandidate>();
            for (StoryCandidate article : articles) {
                if (random.nextInt(3) == 0) {
                    detours.add(random(random, article.getArticleId()));
                }
                if (random.nextInt(4) == 0) {
                    detours.add(random(random, "withdrawn" + detours.size()));
                }
            }
            assertThat(assignedAfter(detours, articles)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static Map<String, String> assigned(List<StoryCandidate> articles) {
        return assignedAfter(List.of(), articles);
    }

    private static Map<String, String> assignedAfter(List<StoryCandidate> detours, List<StoryCandidate> articles) {
        var fresh = new MemoryStoryStore();
        var index = new StoryIndex(fresh, WINDOW);
        detours.forEach(index::put);
        articles.forEach(index::put);
        detours.stream()
                .map(StoryCandidate::getArticleId)
                .filter(id -> id.startsWith("withdrawn"))
                .forEach(index::remove);
        return stories(fresh, index);
    }

    private static StoryCandidate random(Random random, String id) {
        String[] words = {"alpha", "beta", "gamma", "delta", "kappa", "sigma", "omega", "theta"};
        var text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        var article = article(id, random.nextInt(40), text.toString().strip());
        return random.nextInt(4) == 0
                ? article.setTextHash("text" + random.nextInt(3)).build()
                : article.build();
    }

    private Map<String, String> originals() {
        var originals = new TreeMap<String, String>();
        stories().values().stream()
                .distinct()
                .flatMap(id -> index.members(id).stream())
                .forEach(member -> {
                    if (member.duplicateOf() != null) {
                        originals.put(member.articleId(), member.duplicateOf());
                    }
                });
        return originals;
    }

    private Map<String, String> stories() {
        return stories(store, index);
    }

    private static Map<String, String> stories(MemoryStoryStore store, StoryIndex index) {
        var stories = new TreeMap<String, String>();
        store.forEach(candidate -> stories.put(candidate.getArticleId(), index.storyOf(candidate.getArticleId())));
        return stories;
    }

    private static StoryCandidate.Builder article(String id, long hours, String words) {
        var terms = Stream.of(words.split(" ", -1)).distinct().sorted().toList();
        float weight = (float) (1 / Math.sqrt(terms.size()));
        var vector = SparseVector.compact(
                terms.stream().map(term -> new WeightedTerm(term, weight)).toList());
        return StoryCandidate.newBuilder()
                .setArticleId(id)
                .setDated(true)
                .setSequence(1)
                .setEventTime(hours * HOUR)
                .setText(vector)
                .setHeadline(vector);
    }
}
