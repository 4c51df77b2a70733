package io.bellwether.score.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles into strands. Every article decides once, in the order of event times: it is a copy of the earliest
 * article that it repeats, or joins the strand whose first members before it say on average that it is likelier than not
 * to tell the same, or begins one. So the strands are a function of the set of articles: who arrives late takes its place
 * in that order, and later ones that have it in view decide again.
 */
final class StrandAssignment {

    private final StoryMemory memory;

    /** Strands that this change touched, each with those that spoke for it before. */
    private final Map<Strand, List<HeldArticle>> touched = new LinkedHashMap<>();

    private final NavigableSet<HeldArticle> moved = new TreeSet<>();
    private final NavigableSet<HeldArticle> due = new TreeSet<>();

    StrandAssignment(StoryMemory memory) {
        this.memory = memory;
    }

    /** Where an article belongs; no strand means a new one. */
    private record Decision(
            @Nullable Strand strand, @Nullable HeldArticle original) {}

    /** Strands that were touched, each with those that spoke for it before; the new ones with none. */
    Map<Strand, List<HeldArticle>> touched() {
        return touched;
    }

    /** Articles that are now in another strand than before, or copy another. */
    NavigableSet<HeldArticle> moved() {
        return moved;
    }

    /** Takes an article out of its strand and of all views; whoever stood on it will decide again. */
    void takeOut(HeldArticle article) {
        Strand strand = article.strand();
        if (strand != null) {
            leave(article, strand);
        }
        memory.blocks().remove(article, memory.features(article));
        due.remove(article);
        moved.remove(article);
    }

    /** An article without a place is to decide. */
    void add(HeldArticle article) {
        due.add(article);
    }

    /** Lets all decide that have to, in their order. */
    void decide() {
        while (!due.isEmpty()) {
            HeldArticle article = Objects.requireNonNull(due.pollFirst());
            Decision decision = decision(article);
            Strand strand = article.strand();
            boolean stays = strand != null
                    && strand.equals(decision.strand())
                    && Objects.equals(article.original(), decision.original());
            boolean foundsAgain = strand != null
                    && decision.strand() == null
                    && strand.founder().equals(article);
            if (!stays && !foundsAgain) {
                move(article, decision);
            }
        }
    }

    private void move(HeldArticle article, Decision decision) {
        Strand old = article.strand();
        if (old != null) {
            leave(article, old);
            memory.blocks().remove(article, memory.features(article));
        }
        Strand strand = decision.strand() == null ? new Strand(article) : decision.strand();
        touch(strand);
        var before = strand.evidence();
        strand.enter(article, decision.original());
        memory.blocks().add(article, memory.features(article));
        moved.add(article);
        addViewers(article, before, strand.evidence());
    }

    private void leave(HeldArticle article, Strand strand) {
        touch(strand);
        var before = strand.evidence();
        due.addAll(strand.copiesOf(article));
        strand.leave(article);
        if (strand.founder().equals(article)) {
            strand.dissolve();
            strand.members().forEach(due::add);
        }
        addViewers(article, before, strand.evidence());
    }

    private void touch(Strand strand) {
        touched.computeIfAbsent(strand, Strand::evidence);
    }

    /** Later articles that have the article in view, or what now speaks, or spoke, for its strand. */
    private void addViewers(HeldArticle article, List<HeldArticle> before, List<HeldArticle> after) {
        if (!memory.blocks().isBeforeOthers(article)) {
            return;
        }
        addLater(article, memory.blocks().viewersAfter(article, memory.features(article)));
        if (!before.equals(after)) {
            NavigableSet<HeldArticle> speakers = new TreeSet<>(before);
            speakers.addAll(after);
            for (HeldArticle speaker : speakers) {
                addLater(article, memory.blocks().viewersAfter(speaker, memory.features(speaker)));
            }
        }
    }

    private void addLater(HeldArticle article, Collection<HeldArticle> viewers) {
        for (HeldArticle viewer : viewers) {
            if (viewer.compareTo(article) > 0) {
                due.add(viewer);
            }
        }
    }

    private Decision decision(HeldArticle article) {
        StoryFeatures own = memory.features(article);
        for (HeldArticle original : memory.blocks().possibleOriginals(article, own)) {
            Strand strand = original.strand();
            if (strand != null && own.isCopyOf(memory.features(original))) {
                return new Decision(strand, original);
            }
        }
        return new Decision(likeliest(article, own), null);
    }

    /** The likeliest strand, of two that are as likely the older one; null when none is likely. */
    private @Nullable Strand likeliest(HeldArticle article, StoryFeatures own) {
        NavigableSet<Strand> likely = new TreeSet<>();
        for (HeldArticle earlier : memory.blocks().evidenceBefore(article, own)) {
            Strand strand = Objects.requireNonNull(earlier.strand());
            boolean open = memory.isWithin(strand.founder(), article);
            if (open && SameStory.logOdds(own, memory.features(earlier)) >= SameStory.LIKELY) {
                likely.add(strand);
            }
        }
        Strand best = null;
        double most = SameStory.LIKELY;
        for (Strand strand : likely) {
            double mean = meanLogOdds(article, own, strand);
            if (mean > most || (best == null && mean == most)) {
                most = mean;
                best = strand;
            }
        }
        return best;
    }

    private double meanLogOdds(HeldArticle article, StoryFeatures own, Strand strand) {
        var speakers = new ArrayList<>(strand.evidence());
        speakers.removeIf(speaker -> speaker.compareTo(article) >= 0);
        double sum = 0;
        for (HeldArticle speaker : speakers) {
            sum += SameStory.logOdds(own, memory.features(speaker));
        }
        return speakers.isEmpty() ? SameStory.NOTHING : sum / speakers.size();
    }
}
