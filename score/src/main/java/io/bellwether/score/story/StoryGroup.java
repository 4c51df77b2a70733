package io.bellwether.score.story;

import io.bellwether.news.StoryRole;
import io.bellwether.news.state.StoryCandidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Articles of one story, in the order of their own times. Until stories are matched by content, a story is an article
 * and its verbatim copies.
 *
 * @param members at least one, by event time, ties by id
 */
public record StoryGroup(List<StoryCandidate> members) {

    /** Order of members: by event time, ties by id. */
    public static final Comparator<StoryCandidate> BY_TIME =
            Comparator.comparingLong(StoryCandidate::getEventTime).thenComparing(StoryCandidate::getArticleId);

    public StoryGroup {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a story has at least one member");
        }
        members = List.copyOf(members);
    }

    /**
     * Cuts copies of one text into stories: whoever stands more than the window after a story's first report begins a
     * new one. Depends on the set alone.
     *
     * @param copies any articles with the same text, in any order
     * @param windowMillis how long a story takes new copies, from its first report
     */
    public static List<StoryGroup> split(List<StoryCandidate> copies, long windowMillis) {
        var sorted = copies.stream().sorted(BY_TIME).toList();
        var groups = new ArrayList<StoryGroup>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size()
                    || sorted.get(i).getEventTime() - sorted.get(start).getEventTime() > windowMillis) {
                groups.add(new StoryGroup(sorted.subList(start, i)));
                start = i;
            }
        }
        return List.copyOf(groups);
    }

    /** Story id that an article has when it is the earliest of its story. */
    public static String storyId(String articleId) {
        return "s-" + articleId;
    }

    /** The story's id, from its earliest member. */
    public String storyId() {
        return storyId(lead().getArticleId());
    }

    /** The original: the earliest member. */
    public StoryCandidate lead() {
        return members.get(0);
    }

    /** Role of a member. */
    public StoryRole role(StoryCandidate member) {
        return member.getArticleId().equals(lead().getArticleId()) ? StoryRole.LEAD : StoryRole.DUPLICATE;
    }

    /** The article that a member copies. */
    public Optional<String> duplicateOf(StoryCandidate member) {
        return role(member) == StoryRole.DUPLICATE ? Optional.of(lead().getArticleId()) : Optional.empty();
    }

    /**
     * The group as it stood when it was last of a published size: 1 to 8, then powers of two. What is told to members
     * changes only from level to level, so that a text copied n times makes n log n records and not n squared.
     */
    public StoryGroup atPublishedLevel() {
        int size = members.size();
        int level = size <= 8 ? size : Integer.highestOneBit(size);
        return level == size ? this : new StoryGroup(members.subList(0, level));
    }

    /** Event time of the earliest member. */
    public Instant firstReport() {
        return Instant.ofEpochMilli(lead().getEventTime());
    }

    /** Event time of the latest member. */
    public Instant lastReport() {
        return Instant.ofEpochMilli(members.get(members.size() - 1).getEventTime());
    }
}
