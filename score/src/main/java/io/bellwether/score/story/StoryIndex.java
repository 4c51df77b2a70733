package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import io.bellwether.schemas.TrustedRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups articles into stories. An article belongs to the story, among those begun before it, whose earlier members are
 * on average most likely to tell the same ({@link SameStory}); where none is likely enough it begins one. "Earlier" is
 * by event time, ties by id. So the stories are a function of the set of articles: who arrives late is put where it
 * belongs, and whoever comes after it, and could be moved by it, decides again. One article that bridges two stories
 * does not fuse them, because it joins one as a single voice.
 *
 * <p>Copies and near-copies of an earlier article are in its story as duplicates, and are no evidence for others.
 */
public final class StoryIndex {

    /** Members that an article is compared with: the last before it. */
    private static final int MOST_COMPARED = 32;

    /** Members that are told of; whoever comes after them is placed, and changes nothing for the others. */
    private static final int MOST_MEMBERS = 512;

    private static final int CACHED = 20_000;

    static {
        TrustedRecords.trust();
    }

    private final StoryStore store;
    private final long windowMillis;
    private final BlockingIndex blocks = new BlockingIndex();
    private final Map<String, StoryFeatures> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, StoryFeatures> eldest) {
            return size() > CACHED;
        }
    };

    /** Stories before the change that is being made, as far as it touched them. */
    private final SortedMap<String, Optional<StoryGroup>> before = new TreeMap<>();

    private String changing = "";

    /**
     * An index over what a store holds.
     *
     * @param windowMillis articles further apart are never compared
     */
    public StoryIndex(StoryStore store, long windowMillis) {
        this.store = store;
        this.windowMillis = windowMillis;
        store.forEach(candidate -> {
            if (candidate.getDuplicateOf() == null) {
                blocks.add(StoryFeatures.of(candidate));
            }
        });
    }

    /**
     * What a change did.
     *
     * @param before stories that it touched, as they were; by id
     * @param after the same stories as they are, those left that are no more
     */
    public record Change(SortedMap<String, StoryGroup> before, SortedMap<String, StoryGroup> after) {}

    /** Place in the order by which articles decide. */
    private record Place(long eventTime, String articleId) implements Comparable<Place> {

        static Place of(StoryCandidate candidate) {
            return new Place(candidate.getEventTime(), candidate.getArticleId());
        }

        @Override
        public int compareTo(Place other) {
            int order = Long.compare(eventTime, other.eventTime);
            return order == 0 ? articleId.compareTo(other.articleId) : order;
        }
    }

    /** Where an article belongs. */
    private record Decision(String storyId, @Nullable String duplicateOf) {}

    /** The article that is held under an id; null when none is. */
    public @Nullable StoryCandidate find(String articleId) {
        return store.find(articleId);
    }

    /** A story as it stands: its first members, and the article that a change is about; empty when there is none. */
    private Optional<StoryGroup> story(String storyId, String articleId) {
        List<StoryCandidate> members = new ArrayList<>();
        for (String id : store.members(storyId)) {
            StoryCandidate member = members.size() < MOST_MEMBERS || id.equals(articleId) ? store.find(id) : null;
            if (member != null) {
                members.add(member);
            }
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(new StoryGroup(members));
    }

    /** Takes in a new article or a new state of one. */
    public Change put(StoryCandidate candidate) {
        begin(candidate.getArticleId());
        var due = new TreeSet<Place>();
        StoryCandidate old = store.find(candidate.getArticleId());
        if (old != null) {
            takeOut(old, due);
        }
        var fresh = StoryCandidate.newBuilder(candidate)
                .setStoryId(null)
                .setDuplicateOf(null)
                .build();
        store.put(fresh);
        due.add(Place.of(fresh));
        decide(due);
        return change();
    }

    /** Takes an article out: whoever stood on it decides again. */
    public Change remove(String articleId) {
        begin(articleId);
        var due = new TreeSet<Place>();
        StoryCandidate old = store.find(articleId);
        if (old != null) {
            takeOut(old, due);
            decide(due);
        }
        return change();
    }

    /** Drops an article that is too old to matter to any that may come; nobody decides again. */
    public void forget(String articleId) {
        StoryCandidate old = store.find(articleId);
        if (old != null) {
            blocks.remove(articleId);
            cache.remove(articleId);
            if (old.getStoryId() != null) {
                store.leave(old.getStoryId(), old);
            }
            store.remove(articleId);
        }
    }

    private void begin(String articleId) {
        before.clear();
        changing = articleId;
    }

    private void takeOut(StoryCandidate old, NavigableSet<Place> due) {
        String storyId = old.getStoryId();
        addAffected(old, storyId, due);
        touch(storyId);
        blocks.remove(old.getArticleId());
        cache.remove(old.getArticleId());
        if (storyId != null) {
            store.leave(storyId, old);
        }
        store.remove(old.getArticleId());
        due.remove(Place.of(old));
    }

    private void decide(NavigableSet<Place> due) {
        while (!due.isEmpty()) {
            StoryCandidate candidate = store.find(due.pollFirst().articleId());
            if (candidate == null) {
                continue;
            }
            Decision decision = decision(candidate);
            boolean same = decision.storyId().equals(candidate.getStoryId())
                    && java.util.Objects.equals(decision.duplicateOf(), candidate.getDuplicateOf());
            if (!same) {
                move(candidate, decision, due);
            }
        }
    }

    private void move(StoryCandidate candidate, Decision decision, NavigableSet<Place> due) {
        String old = candidate.getStoryId();
        if (old != null) {
            addAffected(candidate, old, due);
            touch(old);
            store.leave(old, candidate);
        }
        touch(decision.storyId());
        var moved = StoryCandidate.newBuilder(candidate)
                .setStoryId(decision.storyId())
                .setDuplicateOf(decision.duplicateOf())
                .build();
        store.put(moved);
        store.enter(decision.storyId(), moved);
        if (decision.duplicateOf() == null) {
            blocks.add(features(moved));
        } else {
            blocks.remove(moved.getArticleId());
        }
        addAffected(moved, decision.storyId(), due);
    }

    /** Who comes later and could decide otherwise because an article is, or is no more, in a story. */
    private void addAffected(StoryCandidate candidate, @Nullable String storyId, NavigableSet<Place> due) {
        Place place = Place.of(candidate);
        addLater(candidate, place, due);
        if (storyId != null) {
            for (String id : store.members(storyId)) {
                StoryCandidate member = store.find(id);
                if (member != null && Math.abs(member.getEventTime() - candidate.getEventTime()) <= 2 * windowMillis) {
                    if (Place.of(member).compareTo(place) > 0) {
                        due.add(Place.of(member));
                    }
                    if (blocks.isSince(place.eventTime())) {
                        addLater(member, place, due);
                    }
                }
            }
        }
    }

    private void addLater(StoryCandidate candidate, Place place, NavigableSet<Place> due) {
        for (BlockingIndex.Entry entry : blocks.near(features(candidate), windowMillis)) {
            Place other = new Place(entry.eventTime(), entry.articleId());
            if (other.compareTo(place) > 0) {
                due.add(other);
            }
        }
    }

    private Decision decision(StoryCandidate candidate) {
        StoryFeatures own = features(candidate);
        Place place = Place.of(candidate);
        var earlier = new TreeSet<Place>();
        for (BlockingIndex.Entry entry : blocks.near(own, windowMillis)) {
            Place other = new Place(entry.eventTime(), entry.articleId());
            if (other.compareTo(place) < 0) {
                earlier.add(other);
            }
        }
        var likely = new TreeSet<String>(Comparator.naturalOrder());
        for (Place other : earlier) {
            StoryCandidate known = store.find(other.articleId());
            if (known == null || known.getStoryId() == null || known.getDuplicateOf() != null) {
                continue;
            }
            StoryFeatures features = features(known);
            if (own.isCopyOf(features)) {
                return new Decision(known.getStoryId(), known.getArticleId());
            }
            if (SameStory.logOdds(own, features) >= SameStory.LEAST) {
                likely.add(known.getStoryId());
            }
        }
        return new Decision(best(own, place, likely).orElse(StoryGroup.storyId(candidate.getArticleId())), null);
    }

    /** The likeliest story; of two that are as likely the one with the smaller id. */
    private Optional<String> best(StoryFeatures own, Place place, NavigableSet<String> likely) {
        String best = null;
        double most = SameStory.LEAST;
        for (String storyId : likely) {
            double mean = meanLogOdds(own, place, storyId);
            if (mean > most || (best == null && mean == most)) {
                most = mean;
                best = storyId;
            }
        }
        return Optional.ofNullable(best);
    }

    private double meanLogOdds(StoryFeatures own, Place place, String storyId) {
        double sum = 0;
        int count = 0;
        List<String> members = store.members(storyId);
        for (int i = members.size() - 1; i >= 0 && count < MOST_COMPARED; i--) {
            StoryCandidate member = store.find(members.get(i));
            boolean counts = member != null
                    && member.getDuplicateOf() == null
                    && Place.of(member).compareTo(place) < 0
                    && place.eventTime() - member.getEventTime() <= windowMillis;
            if (member != null && counts) {
                sum += SameStory.logOdds(own, features(member));
                count++;
            }
        }
        return count == 0 ? SameStory.NOTHING : sum / count;
    }

    private StoryFeatures features(StoryCandidate candidate) {
        return cache.computeIfAbsent(candidate.getArticleId(), id -> StoryFeatures.of(candidate));
    }

    private void touch(@Nullable String storyId) {
        if (storyId != null && !before.containsKey(storyId)) {
            before.put(storyId, story(storyId, changing));
        }
    }

    private Change change() {
        var were = new TreeMap<String, StoryGroup>();
        var are = new TreeMap<String, StoryGroup>();
        before.forEach((storyId, group) -> {
            group.ifPresent(known -> were.put(storyId, known));
            story(storyId, changing).ifPresent(known -> are.put(storyId, known));
        });
        return new Change(were, are);
    }
}
