package io.bellwether.score.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Strands that tell of one happening, in the order of their beginnings. */
final class LiveStory {

    private static final int MOST_SPEAKERS = 8;

    /** In the order of beginnings. */
    static final Comparator<LiveStory> BY_BEGINNING = Comparator.comparing(LiveStory::founder);

    private final HeldArticle founder;
    private final NavigableSet<Strand> strands = new TreeSet<>();
    private boolean dissolved;

    LiveStory(HeldArticle founder) {
        this.founder = founder;
    }

    String id() {
        return StoryGroup.storyId(founder.articleId());
    }

    HeldArticle founder() {
        return founder;
    }

    NavigableSet<Strand> strands() {
        return strands;
    }

    /** Takes a strand in. */
    void enter(Strand strand) {
        strand.setStory(this);
        strands.add(strand);
    }

    /** Lets a strand go. */
    void leave(Strand strand) {
        strand.setStory(null);
        strands.remove(strand);
    }

    /** The strand that began it is in it no more: the others go elsewhere. */
    void dissolve() {
        dissolved = true;
    }

    /** Whether it has no strand, or will have none. */
    boolean isGone() {
        return dissolved || strands.isEmpty();
    }

    /** The articles that speak for it among the strands that began before one. */
    List<HeldArticle> speakersBefore(Strand strand) {
        return speakers(strands.headSet(strand, false), Strand::evidence);
    }

    /** The articles that speak for it. */
    List<HeldArticle> speakers() {
        return speakers(strands, Strand::evidence);
    }

    /** The articles that spoke for it when these spoke for one of its strands. */
    List<HeldArticle> speakersWith(Strand changed, List<HeldArticle> before) {
        return speakers(strands, strand -> strand.equals(changed) ? before : strand.evidence());
    }

    /** Those of the first strand, then the founders of the next ones: what a later strand gathers changes nothing. */
    private static List<HeldArticle> speakers(
            Collection<Strand> strands, Function<Strand, List<HeldArticle>> evidence) {
        List<HeldArticle> speakers = new ArrayList<>();
        for (Strand strand : strands) {
            if (speakers.isEmpty()) {
                speakers.addAll(evidence.apply(strand));
            } else {
                speakers.add(strand.founder());
            }
            if (speakers.size() >= MOST_SPEAKERS) {
                break;
            }
        }
        return speakers;
    }

    /** All members, by event time, ties by id. */
    List<HeldArticle> members() {
        return strands.stream().flatMap(Strand::members).sorted().toList();
    }
}
