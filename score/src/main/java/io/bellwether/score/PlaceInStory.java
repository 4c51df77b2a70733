package io.bellwether.score;

import io.bellwether.news.state.HeldPlace;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.news.state.ToldStory;
import io.bellwether.score.story.StoryGroup;
import io.bellwether.score.story.StoryIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The one story index. A candidate may change the place of other articles; whatever changed is told, and nothing else.
 * The stories are a function of the set of candidates, so the last word about an article does not depend on arrival.
 */
final class PlaceInStory implements Processor<String, StoryCandidate, String, IndexChange> {

    static final String CANDIDATES = "story-candidates";
    static final String PLACES = "story-places";
    static final String TOLD = "stories-told";
    static final String EXPIRY = "story-candidate-expiry";

    private static final int EVICTIONS_PER_RECORD = 4;

    private final StoryTeller teller;
    private final Duration window;
    private final Duration retention;
    private @Nullable ProcessorContext<String, IndexChange> context;
    private @Nullable KeyValueStore<String, StoryCandidate> candidates;
    private @Nullable KeyValueStore<String, ToldStory> told;
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
        this.candidates = context.getStateStore(CANDIDATES);
        this.told = context.getStateStore(TOLD);
        KeyValueStore<String, HeldPlace> places = context.getStateStore(PLACES);
        this.index = new StoryIndex(new KeyValueStoryStore(candidates(), places), window.toMillis());
        this.expiry = new ExpiryIndex(context.getStateStore(EXPIRY));
    }

    @Override
    public void process(Record<String, StoryCandidate> record) {
        evict();
        StoryCandidate candidate = record.value();
        String articleId = candidate.getArticleId();
        if (candidate.getCard() != 0) {
            tellAgain(record);
            return;
        }
        if (candidate.getWithdrawn()) {
            var change = index().remove(articleId);
            tell(record, change, change.articles());
            if (index().members(StoryGroup.storyId(articleId)).isEmpty()) {
                forward(record, StoryGroup.storyId(articleId), new IndexChange.StoryChanged(null));
            }
            return;
        }
        if (!index().holds(articleId)) {
            Objects.requireNonNull(expiry).enter(articleId, candidate.getRecordTime());
        }
        var change = index().put(candidate);
        var moved = new java.util.TreeSet<>(change.articles());
        moved.add(articleId);
        tell(record, change, moved);
    }

    /** Tells the stories that changed, to all of their members, and each moved article where it is. */
    private void tell(Record<String, StoryCandidate> record, StoryIndex.Change change, Set<String> moved) {
        for (String storyId : change.stories()) {
            List<StoryIndex.Member> members = index().members(storyId);
            if (members.isEmpty()) {
                told().delete(storyId);
            } else {
                tell(record, storyId, members, moved);
            }
        }
        for (String articleId : moved) {
            String storyId = StoryGroup.storyId(articleId);
            if (!index().storyOf(articleId).equals(storyId)) {
                var alias = teller.alias(storyId, index().storyOf(articleId));
                forward(record, storyId, new IndexChange.StoryChanged(alias));
            }
        }
    }

    private void tell(
            Record<String, StoryCandidate> record, String storyId, List<StoryIndex.Member> members, Set<String> moved) {
        var published = members.subList(0, StoryGroup.publishedSize(members.size()));
        var fingerprint = StoryFingerprint.of(published);
        ToldStory last = told().get(storyId);
        boolean asTold = last != null && last.getFingerprint().equals(fingerprint);
        ToldStory now = last;
        if (now == null || !asTold) {
            StoryGroup group = group(storyId, published);
            now = teller.tell(group, fingerprint);
            told().put(storyId, now);
            forward(record, storyId, new IndexChange.StoryChanged(teller.story(group)));
        }
        for (StoryIndex.Member member : members) {
            if (!asTold || moved.contains(member.articleId())) {
                forward(record, member.articleId(), new IndexChange.Placed(StoryTeller.placement(now, member, 0)));
            }
        }
    }

    /** Only the article's card is another: nobody moves, and it alone is told its place. */
    private void tellAgain(Record<String, StoryCandidate> record) {
        String articleId = record.value().getArticleId();
        if (!index().holds(articleId)) {
            return;
        }
        String storyId = index().storyOf(articleId);
        ToldStory last = Objects.requireNonNull(told().get(storyId));
        for (StoryIndex.Member member : index().members(storyId)) {
            if (member.articleId().equals(articleId)) {
                forward(
                        record,
                        articleId,
                        new IndexChange.Placed(StoryTeller.placement(
                                last, member, record.value().getCard())));
            }
        }
    }

    private StoryGroup group(String storyId, List<StoryIndex.Member> published) {
        var members = new ArrayList<StoryGroup.Member>();
        for (StoryIndex.Member member : published) {
            StoryCandidate article = Objects.requireNonNull(candidates().get(member.articleId()));
            members.add(new StoryGroup.Member(article, member.duplicateOf()));
        }
        return new StoryGroup(storyId, members);
    }

    /** With the index's own time: what is told of a story later never bears an earlier time. */
    private void forward(Record<String, StoryCandidate> record, String key, IndexChange change) {
        var out = Objects.requireNonNull(context);
        out.forward(record.withKey(key).withValue(change).withTimestamp(out.currentStreamTimeMs()));
    }

    private void evict() {
        long before = Objects.requireNonNull(context).currentStreamTimeMs() - retention.toMillis();
        for (String articleId : Objects.requireNonNull(expiry).takeBefore(before, EVICTIONS_PER_RECORD)) {
            StoryCandidate candidate = candidates().get(articleId);
            if (candidate != null && candidate.getRecordTime() >= before) {
                Objects.requireNonNull(expiry).enter(articleId, candidate.getRecordTime());
            } else if (candidate != null) {
                String storyId = index().storyOf(articleId);
                index().forget(articleId);
                if (index().members(storyId).isEmpty()) {
                    told().delete(storyId);
                }
            }
        }
    }

    private StoryIndex index() {
        return Objects.requireNonNull(index);
    }

    private KeyValueStore<String, StoryCandidate> candidates() {
        return Objects.requireNonNull(candidates);
    }

    private KeyValueStore<String, ToldStory> told() {
        return Objects.requireNonNull(told);
    }
}
