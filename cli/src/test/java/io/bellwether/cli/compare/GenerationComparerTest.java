package io.bellwether.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.benchmarks.eval.Progress;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class GenerationComparerTest {

    @TempDir
    Path folder;

    private final Topic before = new Topic(1);
    private final Topic after = new Topic(2);

    @Test
    void shouldFindTheSameArticlesEqualWhateverTheirOrderAndSchemaIds() throws Exception {
        for (int i = 0; i < 50; i++) {
            before.put(Scored.article("a" + i, "s-a" + i, i));
            after.put(Scored.article("a" + (49 - i), "s-a" + (49 - i), 49 - i));
        }

        var comparison = compare(5);

        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.articles().same()).isEqualTo(50);
        assertThat(comparison.articles().decoded()).isZero();
        assertThat(comparison.storyMoves().storiesBefore()).isEqualTo(50);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void shouldTakeTheLatestRecordOfAKeyAndNullAsNotThere() {
        before.put(Scored.article("changed", "s", 10)).put(Scored.article("changed", "s", 20));
        after.put(Scored.article("changed", "s", 20));
        before.put(Scored.article("gone", "s", 10)).gone("gone");
        after.put(Scored.article("late", "s", 10)).gone("late").put(Scored.article("late", "s", 11));
        before.put(Scored.article("early", "s", 10));

        var articles = compare(1).articles();

        assertThat(articles.same()).isEqualTo(1);
        assertThat(articles.onlyBefore()).isEqualTo(1);
        assertThat(articles.onlyAfter()).isEqualTo(1);
        assertThat(articles.onlyBeforeExamples()).containsExactly("early");
        assertThat(articles.onlyAfterExamples()).containsExactly("late");
    }

    @Test
    void shouldCompareRecordsWhereSchemasDiffer() {
        var other = new Topic(7);
        before.put(Scored.article("a", "s", 10)).put(Scored.article("b", "s", 10));
        other.put(Scored.article("a", "s", 10)).put(Scored.article("b", "s", 12));

        var articles = compare(before, other, 3).articles();

        assertThat(articles.same()).isEqualTo(1);
        assertThat(articles.differing()).isEqualTo(1);
        assertThat(articles.decoded()).isEqualTo(2);
    }

    @Test
    void shouldRankMoversAndSetBothExplanationsSideBySide() throws Exception {
        before.put(Scored.article("near", "s", 10))
                .put(Scored.article("far", "s", 10))
                .put(Scored.article("still", "s", 1));
        after.put(Scored.article("near", "s", 11))
                .put(Scored.article("far", "s", 40))
                .put(Scored.article("still", "s", 1));

        var comparison = compare(2);
        var json = new ObjectMapper().readTree(ComparisonJson.of(comparison));

        assertThat(comparison.movers())
                .extracting(mover -> mover.after().getArticleId())
                .containsExactly("far", "near");
        var part = json.at("/movers/0/scores/impact/components/0");
        assertThat(part.at("/name").asText()).isEqualTo("figures");
        assertThat(part.at("/before/contribution").asDouble()).isEqualTo(10);
        assertThat(part.at("/after/reason/zh").asText()).isEqualTo("关于figures");
        assertThat(json.at("/scores/impact/changed").asLong()).isEqualTo(2);
        assertThat(json.at("/articles/fields/scores.impact.value").asLong()).isEqualTo(2);
        assertThat(ComparisonText.of(comparison))
                .contains("not equal", "10.00 x 1 = +10.00 -> 40.00 x 1 = +40.00", "Title of far");
    }

    @Test
    void shouldCountSplitsAndMergesByWhoIsTogetherAndNotByName() {
        String[][] places = {{"x", "p"}, {"x", "p"}, {"x", "q"}, {"y", "r"}, {"z", "r"}, {"w", "renamed"}};
        for (int i = 0; i < places.length; i++) {
            before.put(Scored.article("a" + i, places[i][0], 1));
            after.put(Scored.article("a" + i, places[i][1], 1));
        }

        var moves = compare(5).storyMoves();

        assertThat(moves.splits()).isEqualTo(1);
        assertThat(moves.merges()).isEqualTo(1);
        assertThat(moves.pairsBoth()).isEqualTo(1);
        assertThat(moves.pairsSplit()).isEqualTo(2);
        assertThat(moves.pairsMerged()).isEqualTo(1);
        assertThat(moves.splitExamples()).singleElement().satisfies(split -> {
            assertThat(split.storyId()).isEqualTo("x");
            assertThat(split.parts()).extracting(StoryMove.Part::storyId).containsExactly("p", "q");
        });
        assertThat(moves.mergeExamples()).extracting(StoryMove::storyId).containsExactly("r");
    }

    @Test
    void shouldCountDifferingStories() {
        before.put(Scored.story("s-1", "One")).put(Scored.story("s-2", "Two"));
        after.put(Scored.story("s-1", "One")).put(Scored.story("s-2", "Three"));

        var comparison = compare(5);

        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.stories().fields()).containsExactly(new FieldCount("title", 1));
    }

    @Test
    void shouldWriteAPageThatNothingCanBreakOutOf() throws Exception {
        String hostile = "</style><script>alert(1)</script>\u0000\"' onload=x \ud800 <img src=http://evil.example/>";
        before.put(Scored.article("a", "s-1", 10).setTitle(hostile)).put(Scored.article("b", "s-1", 10));
        after.put(Scored.article("a", "s-1", 30).setTitle(hostile)).put(Scored.article("b", hostile, 10));

        String page = ComparisonPage.of(compare(5));

        var factory = DocumentBuilderFactory.newInstance();
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        var document = factory.newDocumentBuilder().parse(new InputSource(new ByteArrayInputStream(bytes)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("img").getLength()).isZero();
        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("style").getLength()).isEqualTo(1);
        assertThat(page).doesNotContain("src=\"", "href=", "url(", "@import");
    }

    private Comparison compare(int limit) {
        return compare(before, after, limit);
    }

    private Comparison compare(Topic old, Topic now, int limit) {
        var comparer = new GenerationComparer(
                Framed.values(ScoredArticle.class, ScoredArticle.getClassSchema()),
                Framed.values(Story.class, Story.getClassSchema()),
                limit,
                folder,
                Progress.NONE);
        return comparer.compare(old.generation("v1"), now.generation("v2"), 20_000);
    }

    private record Entry(String key, byte @Nullable [] value) {}

    /** Records of one generation in memory. */
    private static final class Topic {

        private final int schemaId;
        private final List<Entry> articles = new ArrayList<>();
        private final List<Entry> stories = new ArrayList<>();

        Topic(int schemaId) {
            this.schemaId = schemaId;
        }

        Topic put(ScoredArticle.Builder article) {
            articles.add(new Entry(article.getArticleId(), Framed.of(schemaId, article.build())));
            return this;
        }

        Topic put(Story story) {
            stories.add(new Entry(story.getStoryId(), Framed.of(schemaId, story)));
            return this;
        }

        Topic gone(String key) {
            articles.add(new Entry(key, null));
            return this;
        }

        GenerationRecords generation(String name) {
            return new GenerationRecords(name, records(articles), records(stories));
        }

        private static KeyedRecords records(List<Entry> entries) {
            return visitor -> entries.forEach(entry -> visitor.visit(entry.key(), entry.value()));
        }
    }
}
