package io.bellwether.score.story;

import io.bellwether.news.state.HeldPlace;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.schemas.TrustedRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups articles into stories, in two steps, each a function of the set of articles and not of their arrival: articles
 * into strands ({@link StrandAssignment}), strands into stories ({@link StoryAssignment}). A change makes only those decide
 * again that it could move.
 */
public final class StoryIndex {

    static {
        TrustedRecords.trust();
    }

    private final StoryMemory memory;
    private final Map<String, LiveStory> stories = new HashMap<>();

    /**
     * An index over what a store holds.
     *
     * @param windowMillis how long a story takes new strands, and a strand new articles, from the first report; articles
     *     further apart are never compared
     */
    public StoryIndex(StoryStore store, long windowMillis) {
        this.memory = new StoryMemory(store, windowMillis);
        restore();
    }

    /**
     * What a change did.
     *
     * @param stories ids of the stories whose members, or whose members' contents, changed; some may be no more
     * @param articles ids of the articles that are in another story now, or copy another article
     */
    public record Change(SortedSet<String> stories, SortedSet<String> articles) {

        private Change with(Change other) {
            var allStories = new TreeSet<>(stories);
            allStories.addAll(other.stories);
            var allArticles = new TreeSet<>(articles);
            allArticles.addAll(other.articles);
            return new Change(allStories, allArticles);
        }
    }

    /**
     * A member of a story.
     *
     * @param sequence of the candidate
     * @param duplicateOf the earlier article that it copies; null when it copies none
     */
    public record Member(
            String articleId, int sequence, @Nullable String duplicateOf) {}

    /** Whether an article is held. */
    public boolean holds(String articleId) {
        return memory.find(articleId) != null;
    }

    /** The story of an article that is held. */
    public String storyOf(String articleId) {
        HeldArticle article = memory.find(articleId);
        if (article == null) {
            throw new IllegalArgumentException("no article " + articleId + " in the index");
        }
        return story(article).id();
    }

    /** Members of a story, by event time, ties by id; none when there is no such story. */
    public List<Member> members(String storyId) {
        LiveStory story = stories.get(storyId);
        return story == null
                ? List.of()
                : story.members().stream().map(StoryIndex::member).toList();
    }

    /** Takes in a new article or a new state of one. */
    public Change put(StoryCandidate candidate) {
        HeldArticle old = memory.find(candidate.getArticleId());
        StoryCandidate before = memory.store().find(candidate.getArticleId());
        if (old != null && before != null && StoryFeatures.areSame(before, candidate)) {
            memory.store().put(candidate);
            old.setSequence(candidate.getSequence());
            return new Change(new TreeSet<>(List.of(story(old).id())), new TreeSet<>());
        }
        Change gone = remove(candidate.getArticleId());
        memory.store().put(candidate);
        var strands = new StrandAssignment(memory);
        strands.add(memory.hold(candidate));
        return settle(strands).with(gone);
    }

    /** Takes an article out: whoever stood on it decides again. */
    public Change remove(String articleId) {
        HeldArticle article = memory.find(articleId);
        if (article == null) {
            return new Change(new TreeSet<>(), new TreeSet<>());
        }
        var strands = new StrandAssignment(memory);
        strands.takeOut(article);
        Change change = settle(strands);
        memory.drop(article);
        memory.store().remove(articleId);
        return change;
    }

    /** Drops an article that is too old to matter to any that may come; nobody decides again. */
    public void forget(String articleId) {
        HeldArticle article = memory.find(articleId);
        if (article == null) {
            return;
        }
        memory.blocks().remove(article, memory.features(article));
        Strand strand = Objects.requireNonNull(article.strand());
        LiveStory story = story(article);
        strand.leave(article);
        if (strand.isEmpty()) {
            story.leave(strand);
        }
        index(story);
        memory.drop(article);
        memory.store().remove(articleId);
    }

    private Change settle(StrandAssignment strands) {
        strands.decide();
        var assignment = new StoryAssignment(memory);
        assignment.decide(strands.touched());
        NavigableSet<HeldArticle> moved = strands.moved();
        moved.addAll(assignment.moved());
        SortedSet<String> articles = new TreeSet<>();
        moved.forEach(article -> {
            memory.store().setPlace(article.articleId(), place(article));
            articles.add(article.articleId());
        });
        SortedSet<String> touched = new TreeSet<>();
        assignment.touched().forEach(story -> {
            index(story);
            touched.add(story.id());
        });
        return new Change(touched, articles);
    }

    private void index(LiveStory story) {
        if (!story.isGone()) {
            stories.put(story.id(), story);
        } else {
            stories.remove(story.id(), story);
        }
    }

    private static LiveStory story(HeldArticle article) {
        return Objects.requireNonNull(Objects.requireNonNull(article.strand()).story());
    }

    private static Member member(HeldArticle article) {
        HeldArticle original = article.original();
        return new Member(article.articleId(), article.sequence(), original == null ? null : original.articleId());
    }

    private static HeldPlace place(HeldArticle article) {
        HeldArticle strand = Objects.requireNonNull(article.strand()).founder();
        HeldArticle story = story(article).founder();
        HeldArticle original = article.original();
        return HeldPlace.newBuilder()
                .setStrand(strand.articleId())
                .setStrandTime(strand.eventTime())
                .setStory(story.articleId())
                .setStoryTime(story.eventTime())
                .setOriginal(original == null ? null : original.articleId())
                .setOriginalTime(original == null ? 0 : original.eventTime())
                .build();
    }

    private void restore() {
        memory.store().forEach(memory::hold);
        Map<String, Strand> strands = new HashMap<>();
        memory.store().forEach(candidate -> restore(candidate, strands));
    }

    private void restore(StoryCandidate candidate, Map<String, Strand> strands) {
        HeldArticle article = Objects.requireNonNull(memory.find(candidate.getArticleId()));
        HeldPlace place = memory.store().place(candidate.getArticleId());
        if (place == null) {
            throw new IllegalStateException("no place of article " + candidate.getArticleId() + " in the story store");
        }
        Strand strand = strands.computeIfAbsent(place.getStrand(), id -> {
            var fresh = new Strand(memory.heldOr(id, place.getStrandTime()));
            String storyId = StoryGroup.storyId(place.getStory());
            stories.computeIfAbsent(storyId, s -> new LiveStory(memory.heldOr(place.getStory(), place.getStoryTime())))
                    .enter(fresh);
            return fresh;
        });
        String original = place.getOriginal();
        strand.enter(article, original == null ? null : memory.heldOr(original, place.getOriginalTime()));
        memory.blocks().add(article, StoryFeatures.of(candidate));
    }
}
