package io.bellwether.score.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles worth comparing: those that share two of their heaviest terms, and those that may be copies. Of a
 * long list only what stands near in time is looked at, counted in articles, so that the cost of one does not grow with
 * the window. In memory; derived from the articles alone, and built again from them after a restart.
 */
final class BlockingIndex {

    /** Articles that speak for a strand, and articles in all, that are looked at in one list. */
    private static final int MOST_EVIDENCE = 6;

    private static final int MOST_LOOKED_AT = 24;

    /** Articles that are compared: those that share most keys. */
    private static final int MOST_NEAR = 6;

    private final long windowMillis;
    private final PostingLists terms = new PostingLists();
    private final PostingLists originals = new PostingLists();
    private final PostingLists copies = new PostingLists();
    private @Nullable HeldArticle latest;

    BlockingIndex(long windowMillis) {
        this.windowMillis = windowMillis;
    }

    /** Enters an article that is not in the index. */
    void add(HeldArticle article, StoryFeatures features) {
        if (latest == null || article.compareTo(latest) > 0) {
            latest = article;
        }
        if (article.isCopy()) {
            copies.add(article, features.copyKeys());
        } else {
            originals.add(article, features.copyKeys());
            terms.add(article, features.blockingKeys());
        }
    }

    /** Takes an article out, given with the features that it was entered with. */
    void remove(HeldArticle article, StoryFeatures features) {
        int[] copyKeys = features.copyKeys();
        copies.remove(article, copyKeys);
        originals.remove(article, copyKeys);
        terms.remove(article, features.blockingKeys());
    }

    /** Whether there may be an article after this one; in a stream there hardly ever is. */
    boolean isBeforeOthers(HeldArticle article) {
        return latest != null && article.compareTo(latest) < 0;
    }

    /** Originals before an article that it may copy, the earliest first. */
    Collection<HeldArticle> possibleOriginals(HeldArticle article, StoryFeatures features) {
        NavigableSet<HeldArticle> found = new TreeSet<>();
        for (int list : originals.find(features.copyKeys())) {
            originals.before(list, article, inView(article, found));
        }
        return found;
    }

    /** Articles before this one that speak for their strands and share most with it. */
    List<HeldArticle> evidenceBefore(HeldArticle article, StoryFeatures features) {
        var shared = new SharedKeys();
        for (int list : terms.find(features.blockingKeys())) {
            terms.before(list, article, evidence(article, shared));
        }
        return shared.most(MOST_NEAR);
    }

    /** Articles after this one whose view it is in: those that might decide otherwise without it. */
    Collection<HeldArticle> viewersAfter(HeldArticle article, StoryFeatures features) {
        Set<HeldArticle> found = new HashSet<>();
        for (int list : terms.find(features.blockingKeys())) {
            terms.after(list, article, viewer(article, found));
        }
        int[] copyKeys = features.copyKeys();
        int[] ofOriginals = originals.find(copyKeys);
        int[] ofCopies = copies.find(copyKeys);
        for (int i = 0; i < copyKeys.length; i++) {
            addCopyViewers(ofOriginals[i], ofCopies[i], article, found);
        }
        return found;
    }

    /** Originals up to the last one that has the article in view, and copies as far as these reach. */
    private void addCopyViewers(int ofOriginals, int ofCopies, HeldArticle article, Set<HeldArticle> found) {
        NavigableSet<HeldArticle> later = new TreeSet<>();
        originals.after(ofOriginals, article, viewer(article, later));
        boolean everything = later.size() <= MOST_LOOKED_AT;
        copies.after(ofCopies, article, copy -> {
            boolean views = isNear(copy, article) && (everything || copy.compareTo(later.last()) < 0);
            if (views) {
                found.add(copy);
            }
            return views;
        });
        found.addAll(later);
    }

    private PostingLists.Visitor inView(HeldArticle article, Collection<HeldArticle> found) {
        int[] looked = {0};
        return other -> {
            if (!isNear(other, article)) {
                return false;
            }
            found.add(other);
            looked[0]++;
            return looked[0] < MOST_LOOKED_AT;
        };
    }

    private PostingLists.Visitor viewer(HeldArticle article, Collection<HeldArticle> found) {
        int[] looked = {0};
        return later -> {
            if (!isNear(later, article)) {
                return false;
            }
            found.add(later);
            looked[0]++;
            return looked[0] <= MOST_LOOKED_AT;
        };
    }

    private PostingLists.Visitor evidence(HeldArticle article, SharedKeys shared) {
        int[] looked = {0, 0};
        return other -> {
            if (!isNear(other, article)) {
                return false;
            }
            if (other.isEvidence()) {
                shared.count(other);
                looked[1]++;
            }
            looked[0]++;
            return looked[0] < MOST_LOOKED_AT && looked[1] < MOST_EVIDENCE;
        };
    }

    /** How many keys each article was found under. */
    private static final class SharedKeys {

        private final Map<HeldArticle, int[]> counts = new HashMap<>();

        void count(HeldArticle article) {
            counts.computeIfAbsent(article, first -> new int[1])[0]++;
        }

        /** Those found most often, of equals the later. One pass: of hundreds a few are wanted. */
        List<HeldArticle> most(int limit) {
            var best = new HeldArticle[limit];
            int[] times = new int[limit];
            int kept = 0;
            for (var entry : counts.entrySet()) {
                HeldArticle article = entry.getKey();
                int count = entry.getValue()[0];
                int at = kept;
                while (at > 0 && isBefore(article, count, best[at - 1], times[at - 1])) {
                    at--;
                }
                if (at < limit) {
                    kept = Math.min(limit, kept + 1);
                    System.arraycopy(best, at, best, at + 1, kept - at - 1);
                    System.arraycopy(times, at, times, at + 1, kept - at - 1);
                    best[at] = article;
                    times[at] = count;
                }
            }
            return List.of(Arrays.copyOf(best, kept));
        }

        private static boolean isBefore(HeldArticle one, int count, HeldArticle other, int otherCount) {
            return count == otherCount ? one.compareTo(other) > 0 : count > otherCount;
        }
    }

    private boolean isNear(HeldArticle one, HeldArticle other) {
        return Math.abs(one.eventTime() - other.eventTime()) <= windowMillis;
    }
}
