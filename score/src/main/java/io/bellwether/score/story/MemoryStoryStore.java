package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Articles in memory, for measuring and tests. */
public final class MemoryStoryStore implements StoryStore {

    private record Member(long eventTime, String articleId) implements Comparable<Member> {

        static Member of(StoryCandidate candidate) {
            return new Member(candidate.getEventTime(), candidate.getArticleId());
        }

        @Override
        public int compareTo(Member other) {
            int order = Long.compare(eventTime, other.eventTime);
            return order == 0 ? articleId.compareTo(other.articleId) : order;
        }
    }

    private final Map<String, StoryCandidate> candidates = new HashMap<>();
    private final Map<String, SortedSet<Member>> stories = new HashMap<>();

    @Override
    public @Nullable StoryCandidate find(String articleId) {
        return candidates.get(articleId);
    }

    @Override
    public void put(StoryCandidate candidate) {
        candidates.put(candidate.getArticleId(), candidate);
    }

    @Override
    public void remove(String articleId) {
        candidates.remove(articleId);
    }

    @Override
    public List<String> members(String storyId) {
        return stories.getOrDefault(storyId, new TreeSet<>()).stream()
                .map(Member::articleId)
                .toList();
    }

    @Override
    public void enter(String storyId, StoryCandidate member) {
        stories.computeIfAbsent(storyId, id -> new TreeSet<>()).add(Member.of(member));
    }

    @Override
    public void leave(String storyId, StoryCandidate member) {
        var members = stories.get(storyId);
        if (members != null) {
            members.remove(Member.of(member));
            if (members.isEmpty()) {
                stories.remove(storyId);
            }
        }
    }

    @Override
    public void forEach(Consumer<StoryCandidate> action) {
        candidates.values().forEach(action);
    }
}
