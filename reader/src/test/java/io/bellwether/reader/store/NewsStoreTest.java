package io.bellwether.reader.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Outlet;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.news.StoryPhase;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.StoryRole;
import io.bellwether.reader.Samples;
import io.bellwether.reader.view.Floors;
import io.bellwether.reader.view.Order;
import io.bellwether.reader.view.View;
import io.bellwether.reader.view.Weights;
import io.bellwether.reader.view.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsStoreTest {

    private static final Instant NOW = Samples.NOON.plus(Duration.ofHours(1));

    @TempDir
    Path folder;

    private NewsStore store;

    @BeforeEach
    void open() {
        store = NewsStore.open(folder, 1_000);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldRankStoriesByEachOrder() {
        put("cool", 1, 90, 10, 0);
        put("warm", 2, 50, 50, 60);
        put("hot", 4, 10, 90, 30);

        assertThat(ids(View.FRONT)).containsExactly("s-hot", "s-warm", "s-cool");
        assertThat(ids(View.FRONT.ordered(Order.QUALITY))).containsExactly("s-cool", "s-warm", "s-hot");
        assertThat(ids(View.FRONT.ordered(Order.IMPACT))).containsExactly("s-hot", "s-warm", "s-cool");
        assertThat(ids(View.FRONT.ordered(Order.NEWEST))).containsExactly("s-warm", "s-hot", "s-cool");
    }

    @Test
    void shouldRankByOwnWeights() {
        put("craft", 1, 90, 10, 0);
        put("weight", 1, 10, 90, 0);

        assertThat(ids(own(new Weights(0, 10, 0)))).containsExactly("s-craft", "s-weight");
        assertThat(ids(own(new Weights(0, 0, 10)))).containsExactly("s-weight", "s-craft");
    }

    @Test
    void shouldCoolWithTheClock() {
        put("one", 4, 50, 50, 0);

        double now =
                store.stories(View.FRONT, Samples.NOON, null, 10).items().get(0).hot();
        double later = store.stories(View.FRONT, Samples.NOON.plus(Samples.HALF_LIFE), null, 10)
                .items()
                .get(0)
                .hot();

        assertThat(now).isBetween(49.99, 50.01);
        assertThat(later).isBetween(20.0, 35.0);
    }

    @Test
    void shouldFilter() {
        put("en", 1, 80, 50, 0);
        var chinese = Samples.chinese("zh", "芯片出口").build();
        put(chinese, Samples.story("s-zh", chinese).build());

        assertThat(ids(View.FRONT.toggleLanguage("zh"))).containsExactly("s-zh");
        assertThat(ids(View.FRONT.toggleOutlet("meridian"))).containsExactly("s-en");
        assertThat(ids(View.FRONT.toggleTag("ai"))).containsExactly("s-en", "s-zh");
        assertThat(ids(View.FRONT.toggleTag("ai.chips"))).isEmpty();
        assertThat(ids(floors(new Floors(0, 70, 0)))).containsExactly("s-en");
        assertThat(ids(floors(new Floors(99, 0, 0)))).isEmpty();
    }

    @Test
    void shouldShowOnlyWhatWasReportedWithinAWindow() {
        put("old", 1, 50, 50, -60 * 30);
        put("new", 1, 50, 50, 0);

        assertThat(ids(within(Window.DAY))).containsExactly("s-new");
        assertThat(ids(within(Window.THREE_DAYS))).containsExactlyInAnyOrder("s-new", "s-old");
    }

    @Test
    void shouldShowAPastDayAsItWas() {
        var first = Samples.article("a", "First").build();
        var next = Samples.article("b", "Second")
                .setOutlet(Outlet.newBuilder()
                        .setId("other.example")
                        .setFamily("other")
                        .setTier(1)
                        .build())
                .setEventTime(Samples.NOON.plus(Duration.ofDays(2)))
                .setStory(new StoryPlace("s-a", StoryRole.MEMBER, 2, 2, StoryPhase.NEW, null))
                .build();
        put(first, Samples.story("s-a", first, next).build());
        put(next, Samples.story("s-a", first, next).build());
        put("later", 3, 50, 50, 60 * 24 * 3);
        var day = View.FRONT.on(LocalDate.parse("2026-10-05"));
        Instant now = Samples.NOON.plus(Duration.ofDays(30));

        var then = store.stories(day, now, null, 10).items();

        assertThat(then).extracting(hit -> hit.story().getStoryId()).containsExactly("s-a");
        assertThat(then.get(0).reports().familiesBy(day.moment(now))).isEqualTo(1);
        assertThat(then.get(0).hot()).isBetween(8.5, 8.6);
    }

    @Test
    void shouldGoThroughAListPartByPartWithoutLossOrRepeat() {
        for (int n = 0; n < 25; n++) {
            put("n" + n, 1 + n % 3, 50, 50, 0);
        }

        var seen = new ArrayList<String>();
        Cursor after = null;
        do {
            var part = store.stories(View.FRONT, NOW.plusSeconds(seen.size()), after, 10);
            part.items().forEach(hit -> seen.add(hit.story().getStoryId()));
            after = part.next() == null
                    ? null
                    : Cursor.decoded(part.next().encoded()).orElseThrow();
            put("late" + seen.size(), 9, 50, 50, 0);
        } while (after != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().allMatch(id -> id.startsWith("s-n"));
    }

    @Test
    void shouldForgetWhatIsWithdrawnAtOnce() {
        var article = put("gone", 1, 50, 50, 0);
        text("gone", "A secret told by mistake.");

        var batch = new Batch();
        batch.article(article.getArticleId(), null);
        store.apply(batch);

        assertThat(ids(View.FRONT)).isEmpty();
        assertThat(store.article("gone")).isEmpty();
        assertThat(found("secret")).isEmpty();
        assertThat(store.facets().articles()).isZero();
    }

    @Test
    void shouldForgetWhatOnlyItsTextsTopicWithdrawsWhicheverComesFirst() {
        var article = put("old", 1, 50, 50, 0);
        var withdrawal = new Batch();
        withdrawal.text("old", null, Samples.NOON.plusSeconds(90));
        store.apply(withdrawal);
        assertThat(store.article("old")).isEmpty();

        put(article, Samples.story("s-old", article).build());
        assertThat(store.article("old")).isEmpty();
        assertThat(ids(View.FRONT)).isEmpty();

        var again = ScoredArticle.newBuilder(article)
                .setIngestedAt(Samples.NOON.plusSeconds(120))
                .build();
        put(again, Samples.story("s-old", again).build());
        assertThat(ids(View.FRONT)).containsExactly("s-old");
    }

    @Test
    void shouldKnowTheRevisionBeforeUntilTheArticleIsWithdrawn() {
        var article = Samples.article("r", "Ferry sails").setContentHash("two").build();
        revise("r", "one", "It sails on Monday.");
        var together = new Batch();
        together.article("r", article);
        together.text("r", revision("r", "two", "It sails on Friday."), NOW);
        together.story("s-r", Samples.story("s-r", article).build());
        store.apply(together);
        assertThat(before("r")).isEqualTo("It sails on Monday.");

        var again = new Batch();
        again.text("r", revision("r", "two", "It sails on Friday."), NOW);
        store.apply(again);
        assertThat(before("r")).isEqualTo("It sails on Monday.");

        var withdrawn = new Batch();
        withdrawn.text("r", null, NOW);
        withdrawn.text("r", revision("r", "three", "It sails again."), NOW.plusSeconds(1));
        var third = Samples.article("r", "Ferry sails")
                .setContentHash("three")
                .setIngestedAt(NOW.plusSeconds(1))
                .build();
        withdrawn.article("r", third);
        store.apply(withdrawn);
        assertThat(store.article("r").orElseThrow().text().before()).isNull();
    }

    private void revise(String id, String hash, String text) {
        var batch = new Batch();
        batch.text(id, revision(id, hash, text), NOW);
        store.apply(batch);
    }

    private static EnrichedArticle revision(String id, String hash, String text) {
        return EnrichedArticle.newBuilder(Samples.text(id, text))
                .setContentHash(hash)
                .build();
    }

    private String before(String id) {
        return Objects.requireNonNull(store.article(id).orElseThrow().text().before())
                .text();
    }

    @Test
    void shouldShowAStoryWithoutItsWithdrawnLead() {
        var lead = Samples.article("lead", "Lead").build();
        var other = Samples.article("other", "Other")
                .setStory(new StoryPlace("s-lead", StoryRole.MEMBER, 2, 1, StoryPhase.NEW, null))
                .build();
        var story = Samples.story("s-lead", lead, other).build();
        put(lead, story);
        put(other, story);

        var batch = new Batch();
        batch.article("lead", null);
        store.apply(batch);

        var hit = store.story("s-lead", NOW).orElseThrow();
        assertThat(hit.lead().getArticleId()).isEqualTo("other");
        assertThat(hit.story().getMembers())
                .extracting(member -> member.getArticleId())
                .containsExactly("other");
    }

    @Test
    void shouldNotCareWhichRecordComesFirst() {
        var article = Samples.article("a", "Late").build();
        text("a", "The text came first.");
        var story = new Batch();
        story.story("s-a", Samples.story("s-a", article).build());
        store.apply(story);
        assertThat(ids(View.FRONT)).isEmpty();

        var batch = new Batch();
        batch.article("a", article);
        store.apply(batch);

        assertThat(ids(View.FRONT)).containsExactly("s-a");
        assertThat(store.article("a").orElseThrow().text().text()).isEqualTo("The text came first.");
        assertThat(store.article("a").orElseThrow().isSameRevision()).isTrue();
    }

    @Test
    void shouldFollowMergedStories() {
        var article = Samples.article("a", "One").build();
        put(article, Samples.story("s-a", article).build());
        var alias = new Batch();
        alias.story(
                "s-old",
                Samples.story("s-old", article)
                        .setMembers(List.of())
                        .setAliasOf("s-a")
                        .build());
        store.apply(alias);

        assertThat(store.story("s-old", NOW).orElseThrow().story().getStoryId()).isEqualTo("s-a");
        assertThat(ids(View.FRONT)).containsExactly("s-a");
    }

    @Test
    void shouldEndMergesThatGoInACircle() {
        var article = Samples.article("a", "One").build();
        var circle = new Batch();
        circle.story("x", Samples.story("x", article).setAliasOf("y").build());
        circle.story("y", Samples.story("y", article).setAliasOf("x").build());
        store.apply(circle);

        assertThat(store.story("x", NOW)).isEmpty();
    }

    @Test
    void shouldFindWordsAndPhrasesInBothLanguages() {
        put("en", 1, 50, 50, 0);
        text("en", "The council halted new data centers. Power bills rose by 9 percent.");
        var chinese = Samples.chinese("zh", "关税壁垒下的芯片出口").build();
        put(chinese, Samples.story("s-zh", chinese).build());
        text("zh", "商务部周三公布新的出口管制清单，电动汽车不在其中。");

        assertThat(found("COUNCIL bill")).containsExactly("en");
        assertThat(found("\"data centers\"")).containsExactly("en");
        assertThat(found("\"centers data\"")).isEmpty();
        assertThat(found("出口管制")).containsExactly("zh");
        assertThat(found("管制出口")).isEmpty();
        assertThat(found("车")).containsExactly("zh");
        assertThat(found("title:芯片")).containsExactly("zh");
        assertThat(found("text:芯片")).isEmpty();
        assertThat(found("council -power")).isEmpty();
        assertThat(found("lang:en bills")).containsExactly("en");
        assertThat(found("tag:ai.models outlet:nanping.example")).containsExactly("zh");
    }

    @Test
    void shouldMarkWhatWasFound() {
        put("en", 1, 50, 50, 0);
        text(
                "en",
                "Long before. ".repeat(40) + "Then the council met at night & <b>voted</b>. " + "After. ".repeat(90));

        var hit = store.search(asked("\"the council\" voted"), NOW, null, 10)
                .items()
                .get(0);

        assertThat(hit.passage())
                .filteredOn(Run::isMatch)
                .extracting(Run::text)
                .containsExactly("the council", "voted");
        assertThat(hit.passage().stream().mapToInt(run -> run.text().length()).sum())
                .isLessThan(260);
    }

    @Test
    void shouldTakeAnythingThatIsTyped() {
        for (String typed :
                List.of("\"", "-", ":", "title:", "\"\" \"", "(a OR", "*:*", "😀", "-a", "x".repeat(9_999))) {
            assertThat(store.search(asked(typed), NOW, null, 5).items())
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void shouldGoOnWhereTheCommitStands() {
        put("kept", 1, 50, 50, 0);
        store.commit(Map.of("news.stories.v1-0", 17L));
        put("lost", 1, 50, 50, 0);
        store.close();

        store = NewsStore.open(folder, 1_000);

        assertThat(ids(View.FRONT)).containsExactly("s-kept");
        assertThat(store.offsets()).containsEntry("news.stories.v1-0", 17L);
    }

    @Test
    void shouldKeepTheNewestWithinItsBound() {
        store.close();
        store = NewsStore.open(folder, 3);
        for (int n = 0; n < 6; n++) {
            put("n" + n, 1, 50, 50, n);
        }

        assertThat(ids(View.FRONT.ordered(Order.NEWEST))).containsExactly("s-n5", "s-n4", "s-n3");
        assertThat(store.facets().articles()).isEqualTo(3);
    }

    @Test
    void shouldCountWhatCanBeChosen() {
        put("a", 1, 50, 50, 0);
        put("b", 1, 50, 50, 5);

        var facets = store.facets();

        assertThat(facets.tags()).singleElement().satisfies(tag -> {
            assertThat(tag.label().zh()).isEqualTo("模型");
            assertThat(tag.count()).isEqualTo(2);
        });
        assertThat(facets.outlets()).singleElement().satisfies(outlet -> {
            assertThat(outlet.articles()).isEqualTo(2);
            assertThat(outlet.lastPublished()).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(5)));
        });
    }

    private ScoredArticle put(String id, double voices, double quality, double impact, int minutes) {
        Instant time = Samples.NOON.plus(Duration.ofMinutes(minutes));
        var article = Samples.article(id, "Title of " + id)
                .setEventTime(time)
                .setScores(Samples.scores(0, quality, impact, Samples.heat(voices, Samples.NOON)))
                .build();
        put(article, Samples.story("s-" + id, article).build());
        return article;
    }

    private void put(ScoredArticle article, Story story) {
        var batch = new Batch();
        batch.article(article.getArticleId(), article);
        batch.story(story.getStoryId(), story);
        store.apply(batch);
    }

    private void text(String id, String text) {
        var batch = new Batch();
        batch.text(id, Samples.text(id, text), Samples.NOON);
        store.apply(batch);
    }

    private List<String> ids(View view) {
        return store.stories(view, NOW, null, 50).items().stream()
                .map(hit -> hit.story().getStoryId())
                .toList();
    }

    private List<String> found(String words) {
        return store.search(asked(words), NOW, null, 10).items().stream()
                .map(hit -> hit.article().getArticleId())
                .toList();
    }

    private static View asked(String words) {
        var f = View.FRONT;
        return new View(
                f.order(), f.weights(), f.floors(), f.tags(), f.languages(), f.outlets(), f.window(), null, words);
    }

    private static View own(Weights weights) {
        var f = View.FRONT;
        return new View(Order.OWN, weights, f.floors(), f.tags(), f.languages(), f.outlets(), f.window(), null, "");
    }

    private static View floors(Floors floors) {
        var f = View.FRONT;
        return new View(f.order(), f.weights(), floors, f.tags(), f.languages(), f.outlets(), f.window(), null, "");
    }

    private static View within(Window window) {
        var f = View.FRONT;
        return new View(f.order(), f.weights(), f.floors(), f.tags(), f.languages(), f.outlets(), window, null, "");
    }
}
