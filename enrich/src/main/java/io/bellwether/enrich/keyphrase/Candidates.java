package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.TermIds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases of one text by the hash of their words, with what their score needs. */
final class Candidates {

    /** A phrase: where it stands first and how it comes. */
    static final class Candidate {
        private final int start;
        private final int end;
        private final int words;
        private final int place;
        private final double idf;
        private int count;
        private int capitalised;

        Candidate(int start, int end, int words, int place, double idf) {
            this.start = start;
            this.end = end;
            this.words = words;
            this.place = place;
            this.idf = idf;
        }

        void see(boolean capital) {
            count++;
            capitalised += capital ? 1 : 0;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        int words() {
            return words;
        }

        /** How many words stand before it. */
        int place() {
            return place;
        }

        /** Mean inverse document frequency of its words. */
        double idf() {
            return idf;
        }

        int count() {
            return count;
        }

        boolean isName() {
            return capitalised * 2 > count;
        }
    }

    private final TermIds ids;
    private final List<Candidate> all = new ArrayList<>();

    Candidates(int expected) {
        ids = new TermIds(expected);
    }

    /** The candidate with this hash; null when it has not come yet. */
    @Nullable
    Candidate find(long hash) {
        int id = ids.find(hash);
        return id < 0 ? null : all.get(id);
    }

    Candidate add(long hash, Candidate fresh) {
        ids.add(hash);
        all.add(fresh);
        return fresh;
    }

    List<Candidate> all() {
        return all;
    }
}
