package io.bellwether.score.story;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Articles that more likely than not tell of one happening, by the judgement of each about its first members. A story is
 * made of strands: reports that share few words with the first ones begin strands of their own.
 */
final class Strand implements Comparable<Strand> {

    /** Members that speak for the strand, the first ones: what comes later cannot drag it elsewhere. */
    private static final int EVIDENCE = 4;

    private final HeldArticle founder;
    private final NavigableSet<HeldArticle> originals = new TreeSet<>();
    private final NavigableSet<HeldArticle> copies = new TreeSet<>();

    /** Null while the strand is on its way into one. */
    private @Nullable LiveStory story;

    private boolean dissolved;

    Strand(HeldArticle founder) {
        this.founder = founder;
    }

    HeldArticle founder() {
        return founder;
    }

    @Nullable
    LiveStory story() {
        return story;
    }

    /** Remembers where it is; {@link LiveStory} keeps the other side. */
    void setStory(@Nullable LiveStory story) {
        this.story = story;
    }

    /** Takes a member in. */
    void enter(HeldArticle member, @Nullable HeldArticle original) {
        member.setPlace(this, original);
        if (original == null) {
            originals.add(member);
            markEvidence();
        } else {
            copies.add(member);
        }
    }

    /** Lets a member go. */
    void leave(HeldArticle member) {
        copies.remove(member);
        if (originals.remove(member)) {
            markEvidence();
        }
        member.setPlace(null, null);
        member.setEvidence(false);
    }

    /** The article that began it is in it no more: its members go elsewhere. */
    void dissolve() {
        dissolved = true;
    }

    boolean isDissolved() {
        return dissolved;
    }

    /** The members that speak for it, by time. */
    List<HeldArticle> evidence() {
        return originals.stream().limit(EVIDENCE).toList();
    }

    /** Members that copy an article. */
    List<HeldArticle> copiesOf(HeldArticle original) {
        return copies.stream().filter(copy -> original.equals(copy.original())).toList();
    }

    /** All members, in no order. */
    Stream<HeldArticle> members() {
        return Stream.concat(originals.stream(), copies.stream());
    }

    /** Sets who speaks for it, after one came or went: the one behind them may have become, or was, one of them. */
    private void markEvidence() {
        int rank = 0;
        for (HeldArticle member : originals) {
            if (rank > EVIDENCE) {
                return;
            }
            member.setEvidence(rank < EVIDENCE);
            rank++;
        }
    }

    boolean isEmpty() {
        return originals.isEmpty() && copies.isEmpty();
    }

    @Override
    public int compareTo(Strand other) {
        return founder.compareTo(other.founder);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
