package io.bellwether.score.story;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Strands that tell of one happening, in the order of their beginnings. */
final class LiveStory {

    /** Articles that speak for the story: the first ones, strand by strand. */
    private static final int EVIDENCE = 8;

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
    List<HeldArticle> evidenceBefore(Strand strand) {
        return strands.headSet(strand, false).stream()
                .flatMap(earlier -> earlier.evidence().stream())
                .limit(EVIDENCE)
                .toList();
    }

    /** The articles that speak for it. */
    List<HeldArticle> evidence() {
        return strands.stream()
                .flatMap(strand -> strand.evidence().stream())
                .limit(EVIDENCE)
                .toList();
    }

    /** The articles that spoke for it when these spoke for one of its strands. */
    List<HeldArticle> evidenceWith(Strand changed, List<HeldArticle> before) {
        return strands.stream()
                .flatMap(strand -> (strand.equals(changed) ? before : strand.evidence()).stream())
                .limit(EVIDENCE)
                .toList();
    }

    /** All members, by event time, ties by id. */
    List<HeldArticle> members() {
        return strands.stream().flatMap(Strand::members).sorted().toList();
    }
}
