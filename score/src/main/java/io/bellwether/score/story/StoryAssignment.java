package io.bellwether.score.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts strands into stories. Every strand decides once, in the order of their beginnings, by all that speaks for it, the
 * later members too: it joins the story, among those of older strands, whose speakers are on average near enough, or
 * begins one. That is how stories that began apart become one when more is known, and how one article that touches two
 * does not fuse them.
 */
final class StoryAssignment {

    private final StoryMemory memory;
    private final NavigableSet<Strand> due = new TreeSet<>();

    /** Stories whose members changed. */
    private final Set<LiveStory> touched = new LinkedHashSet<>();

    private final NavigableSet<HeldArticle> moved = new TreeSet<>();

    StoryAssignment(StoryMemory memory) {
        this.memory = memory;
    }

    /** Stories whose members changed, the dissolved ones too. */
    Set<LiveStory> touched() {
        return touched;
    }

    /** Articles whose story is another than before. */
    NavigableSet<HeldArticle> moved() {
        return moved;
    }

    /**
     * Lets all strands decide that have to, in their order.
     *
     * @param changed strands whose members changed, each with those that spoke for it before
     */
    void decide(Map<Strand, List<HeldArticle>> changed) {
        changed.forEach((strand, before) -> {
            LiveStory story = strand.story();
            if (story != null) {
                touched.add(story);
            }
            var after = strand.evidence();
            if (!before.equals(after) || strand.isDissolved()) {
                speakersChanged(strand, before, after);
            }
        });
        while (!due.isEmpty()) {
            decide(Objects.requireNonNull(due.pollFirst()));
        }
    }

    private void speakersChanged(Strand strand, List<HeldArticle> before, List<HeldArticle> after) {
        LiveStory story = strand.story();
        boolean heard = story != null && !story.speakersWith(strand, before).equals(story.speakers());
        if (story != null && strand.isDissolved()) {
            leave(strand, story);
        }
        if (story != null && heard) {
            addViewersOf(story, strand);
        }
        NavigableSet<HeldArticle> changed = new TreeSet<>(before);
        changed.addAll(after);
        changed.removeIf(speaker -> before.contains(speaker) && after.contains(speaker));
        changed.forEach(this::addViewers);
        if (!strand.isDissolved()) {
            due.add(strand);
        }
    }

    private void decide(Strand strand) {
        LiveStory old = strand.story();
        LiveStory best = likeliest(strand);
        boolean stays = old != null && old.equals(best);
        boolean foundsAgain = old != null && best == null && old.founder().equals(strand.founder());
        if (stays || foundsAgain) {
            return;
        }
        if (old != null) {
            leave(strand, old);
        }
        enter(strand, best == null ? new LiveStory(strand.founder()) : best);
        strand.evidence().forEach(this::addViewers);
    }

    private void enter(Strand strand, LiveStory story) {
        touched.add(story);
        var before = story.speakers();
        story.enter(strand);
        strand.members().forEach(moved::add);
        if (!before.equals(story.speakers())) {
            addViewersOf(story, strand);
        }
    }

    private void leave(Strand strand, LiveStory story) {
        touched.add(story);
        var before = story.speakers();
        story.leave(strand);
        if (story.founder().equals(strand.founder())) {
            story.dissolve();
            due.addAll(story.strands());
        }
        if (!before.equals(story.speakers())) {
            addViewersOf(story, strand);
        }
    }

    /** Younger strands that look at a story: its speakers are others now. */
    private void addViewersOf(LiveStory story, Strand changed) {
        for (Strand strand : new ArrayList<>(story.strands())) {
            if (strand.compareTo(changed) > 0) {
                due.add(strand);
            }
            strand.evidence().forEach(this::addLookersOn);
        }
    }

    /** Strands for which an article is reason enough to look at its story. */
    private void addLookersOn(HeldArticle speaker) {
        if (memory.blocks().isBeforeOthers(speaker)) {
            for (HeldArticle viewer : memory.blocks().viewersAfter(speaker, memory.features(speaker))) {
                Strand strand = viewer.strand();
                boolean mayLook = viewer.isEvidence() && strand != null && !due.contains(strand);
                if (mayLook && memory.logOdds(speaker, viewer) >= SameStory.LEAST) {
                    due.add(strand);
                }
            }
        }
    }

    /** Strands that have an article in view. */
    private void addViewers(HeldArticle speaker) {
        if (memory.blocks().isBeforeOthers(speaker)) {
            for (HeldArticle viewer : memory.blocks().viewersAfter(speaker, memory.features(speaker))) {
                Strand strand = viewer.strand();
                if (viewer.isEvidence() && strand != null) {
                    due.add(strand);
                }
            }
        }
    }

    /** The likeliest story of older strands, of two that are as likely the older one; null when none is likely. */
    private @Nullable LiveStory likeliest(Strand strand) {
        var speakers = strand.evidence();
        Set<LiveStory> likely = new HashSet<>();
        for (HeldArticle speaker : speakers) {
            StoryFeatures own = memory.features(speaker);
            for (HeldArticle other : memory.blocks().evidenceBefore(speaker, own)) {
                Strand older = Objects.requireNonNull(other.strand());
                LiveStory story = older.story();
                boolean open = story != null
                        && older.compareTo(strand) < 0
                        && memory.isWithin(story.founder(), strand.founder());
                if (open && !likely.contains(story) && memory.logOdds(speaker, other) >= SameStory.LEAST) {
                    likely.add(Objects.requireNonNull(story));
                }
            }
        }
        return best(strand, speakers, likely);
    }

    private @Nullable LiveStory best(Strand strand, List<HeldArticle> speakers, Set<LiveStory> likely) {
        LiveStory best = null;
        double most = SameStory.LEAST;
        for (LiveStory story : likely.stream().sorted(LiveStory.BY_BEGINNING).toList()) {
            double mean = meanLogOdds(speakers, story.speakersBefore(strand));
            if (mean > most || (best == null && mean == most)) {
                most = mean;
                best = story;
            }
        }
        return best;
    }

    private double meanLogOdds(List<HeldArticle> speakers, List<HeldArticle> others) {
        double sum = 0;
        for (HeldArticle speaker : speakers) {
            for (HeldArticle other : others) {
                sum += memory.logOdds(speaker, other);
            }
        }
        return others.isEmpty() ? SameStory.NOTHING : sum / (speakers.size() * (double) others.size());
    }
}
