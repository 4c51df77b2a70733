package io.bellwether.score.story;

import io.bellwether.news.StoryRole;
import io.bellwether.news.state.StoryCandidate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Articles of one story, in the order of their own times.
 *
 * @param members at least one, by event time, ties by id
 */
public record StoryGroup(List<StoryCandidate> members) {

    private static final Duration EARLY = Duration.ofHours(6);

    /** Order of members: by event time, ties by id. */
    public static final Comparator<StoryCandidate> BY_TIME =
            Comparator.comparingLong(StoryCandidate::getEventTime).thenComparing(StoryCandidate::getArticleId);

    public StoryGroup {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a story has at least one member");
        }
        members = List.copyOf(members);
    }

    /** Story id that an article has when it is the earliest of its story. */
    public static String storyId(String articleId) {
        return "s-" + articleId;
    }

    /** The story's id, from its earliest member. */
    public String storyId() {
        return storyId(members.get(0).getArticleId());
    }

    /** The best article among the early ones: highest quality within six hours of the first report, ties to the earlier. */
    public StoryCandidate lead() {
        StoryCandidate lead = members.get(0);
        for (StoryCandidate member : members) {
            boolean early = member.getEventTime() - members.get(0).getEventTime() <= EARLY.toMillis();
            if (early && member.getDuplicateOf() == null && member.getQuality() > lead.getQuality()) {
                lead = member;
            }
        }
        return lead;
    }

    /** Role of a member. */
    public StoryRole role(StoryCandidate member) {
        if (member.getDuplicateOf() != null) {
            return StoryRole.DUPLICATE;
        }
        return member.getArticleId().equals(lead().getArticleId()) ? StoryRole.LEAD : StoryRole.MEMBER;
    }

    /** The article that a member copies. */
    public Optional<String> duplicateOf(StoryCandidate member) {
        return Optional.ofNullable(member.getDuplicateOf());
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
        return Instant.ofEpochMilli(members.get(0).getEventTime());
    }

    /** Event time of the latest member. */
    public Instant lastReport() {
        return Instant.ofEpochMilli(members.get(members.size() - 1).getEventTime());
    }
}
