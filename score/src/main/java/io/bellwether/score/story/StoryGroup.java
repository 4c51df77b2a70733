package io.bellwether.score.story;

import io.bellwether.news.StoryRole;
import io.bellwether.news.state.StoryCandidate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a story: its first members, as many as its published size.
 *
 * @param storyId from the earliest member
 * @param members at least one, by event time, ties by id
 */
public record StoryGroup(String storyId, List<Member> members) {

    private static final Duration EARLY = Duration.ofHours(6);

    /** Members that are told of at most; who comes later has a place, and changes nothing for the others. */
    private static final int MOST_PUBLISHED = 512;

    private static final int TOLD_ONE_BY_ONE = 8;

    /**
     * An article in a story.
     *
     * @param duplicateOf the earlier article that it copies; null when it copies none
     */
    public record Member(StoryCandidate article, @Nullable String duplicateOf) {}

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

    /**
     * How many members are told of when there are so many: 1 to 8, then powers of two, at most 512. What is told to
     * members changes only from level to level, so that a story of n articles makes n log n records and not n squared.
     */
    public static int publishedSize(int size) {
        return Math.min(MOST_PUBLISHED, size <= TOLD_ONE_BY_ONE ? size : Integer.highestOneBit(size));
    }

    /** The best article among the early ones: highest quality within six hours of the first report, ties to the earlier. */
    public StoryCandidate lead() {
        StoryCandidate first = members.get(0).article();
        StoryCandidate lead = first;
        for (Member member : members) {
            StoryCandidate article = member.article();
            boolean early = article.getEventTime() - first.getEventTime() <= EARLY.toMillis();
            if (early && member.duplicateOf() == null && article.getQuality() > lead.getQuality()) {
                lead = article;
            }
        }
        return lead;
    }

    /** Role of an article in a story with this lead. */
    public static StoryRole role(String articleId, @Nullable String duplicateOf, String leadId) {
        if (duplicateOf != null) {
            return StoryRole.DUPLICATE;
        }
        return articleId.equals(leadId) ? StoryRole.LEAD : StoryRole.MEMBER;
    }

    /** Event time of the earliest member. */
    public Instant firstReport() {
        return Instant.ofEpochMilli(members.get(0).article().getEventTime());
    }

    /** Event time of the latest member. */
    public Instant lastReport() {
        return Instant.ofEpochMilli(members.get(members.size() - 1).article().getEventTime());
    }
}
