package io.bellwether.score;

import io.bellwether.news.Story;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.news.state.StoryPlacement;
import io.bellwether.score.story.StoryGroup;
import io.bellwether.score.story.StoryIndex;
import java.time.Duration;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The one story index. A candidate may change the place of other articles; whatever changed is told, and nothing else.
 * The stories are a function of the set of candidates, so the last word about an article does not depend on arrival.
 */
final class PlaceInStory implements Processor<String, StoryCandidate, String, IndexChange> {

    static final String CANDIDATES = "story-candidates";
    static final String MEMBERS = "story-members";
    static final String EXPIRY = "story-candidate-expiry";

    private static final int EVICTIONS_PER_RECORD = 4;

    private final StoryTeller teller;
    private final Duration window;
    private final Duration retention;
    private @Nullable ProcessorContext<String, IndexChange> context;
    private @Nullable StoryIndex index;
    private @Nullable ExpiryIndex expiry;

    PlaceInStory(StoryTeller teller, Duration window, Duration retention) {
        this.teller = teller;
        this.window = window;
        this.retention = retention;
    }

    @Override
    public void init(ProcessorContext<String, IndexChange> context) {
        this.context = context;
        var store = new KeyValueStoryStore(context.getStateStore(CANDIDATES), context.getStateStore(MEMBERS));
        this.index = new StoryIndex(store, window.toMillis());
        this.expiry = new ExpiryIndex(context.getStateStore(EXPIRY));
    }

    @Override
    public void process(Record<String, StoryCandidate> record) {
        evict();
        var candidate = record.value();
        boolean isNew = index().find(candidate.getArticleId()) == null;
        var change = candidate.getWithdrawn() ? index().remove(candidate.getArticleId()) : index().put(candidate);
        if (isNew && !candidate.getWithdrawn()) {
            Objects.requireNonNull(expiry).enter(candidate.getArticleId(), candidate.getRecordTime());
        }
        forwardChanges(record, new Snapshot(change.before()), new Snapshot(change.after()));
    }

    private void forwardChanges(Record<String, StoryCandidate> record, Snapshot before, Snapshot after) {
        String own = record.value().getArticleId();
        after.placements.forEach((articleId, placement) -> {
            if (articleId.equals(own) || !placement.equals(before.placements.get(articleId))) {
                forward(record, articleId, new IndexChange.Placed(placement));
            }
        });
        after.stories.forEach((storyId, story) -> {
            if (!story.equals(before.stories.get(storyId))) {
                forward(record, storyId, new IndexChange.StoryChanged(story));
            }
        });
        before.stories.keySet().stream()
                .filter(storyId -> !after.stories.containsKey(storyId))
                .forEach(storyId -> forward(record, storyId, new IndexChange.StoryChanged(null)));
    }

    private void forward(Record<String, StoryCandidate> record, String key, IndexChange change) {
        Objects.requireNonNull(context).forward(record.withKey(key).withValue(change));
    }

    private void evict() {
        long before = Objects.requireNonNull(context).currentStreamTimeMs() - retention.toMillis();
        for (String articleId : Objects.requireNonNull(expiry).takeBefore(before, EVICTIONS_PER_RECORD)) {
            StoryCandidate candidate = index().find(articleId);
            if (candidate != null && candidate.getRecordTime() >= before) {
                Objects.requireNonNull(expiry).enter(articleId, candidate.getRecordTime());
            } else {
                index().forget(articleId);
            }
        }
    }

    private StoryIndex index() {
        return Objects.requireNonNull(index);
    }

    /** What is told about a few stories at one moment. */
    private final class Snapshot {

        final SortedMap<String, StoryPlacement> placements = new TreeMap<>();
        final SortedMap<String, Story> stories = new TreeMap<>();

        Snapshot(SortedMap<String, StoryGroup> groups) {
            for (StoryGroup group : groups.values()) {
                teller.placements(group).forEach(placement -> placements.put(placement.getArticleId(), placement));
                teller.stories(group).forEach(story -> stories.put(story.getStoryId(), story));
            }
        }
    }
}
