package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.TermIds;
import java.util.Arrays;

/** Collects the words and runs of a text, sentence by sentence, whatever the language. */
final class Phrases {

    static final int LONGEST_RUN = 3;

    private final Candidates candidates;
    private final int longest;
    private int sentence;
    private int place;

    // The words of the open run: numbers of the candidates, starts and hashes.
    private final int[] ids = new int[LONGEST_RUN];
    private final int[] starts = new int[LONGEST_RUN];
    private final long[] hashes = new long[LONGEST_RUN];
    private int open;

    /** @param longest most UTF-16 units of a run */
    Phrases(Candidates candidates, int longest) {
        this.candidates = candidates;
        this.longest = longest;
    }

    void nextSentence() {
        sentence++;
        open = 0;
    }

    /** A word that is no candidate, or a gap in which no phrase goes on. */
    void breakRun() {
        open = 0;
    }

    void passWord() {
        place++;
    }

    int sentences() {
        return sentence;
    }

    /** A word that can be a key phrase and can go on in a run. */
    Candidate word(int start, int end, long hash, double idf) {
        int id = candidates.find(hash);
        if (id < 0) {
            id = candidates.add(hash, Candidate.word(start, end, place, idf));
        }
        Candidate word = candidates.get(id);
        word.see(sentence);
        if (open == LONGEST_RUN) {
            shift();
        }
        ids[open] = id;
        starts[open] = start;
        hashes[open] = hash;
        open++;
        for (int first = open - 2; first >= 0 && end - starts[first] <= longest; first--) {
            run(first, end);
        }
        return word;
    }

    private void shift() {
        for (int i = 1; i < LONGEST_RUN; i++) {
            ids[i - 1] = ids[i];
            starts[i - 1] = starts[i];
            hashes[i - 1] = hashes[i];
        }
        open = LONGEST_RUN - 1;
    }

    private void run(int first, int end) {
        long hash = hashes[first];
        for (int i = first + 1; i < open; i++) {
            hash = TermIds.join(hash, hashes[i]);
        }
        int id = candidates.find(hash);
        if (id < 0) {
            int[] parts = Arrays.copyOfRange(ids, first, open);
            id = candidates.add(hash, Candidate.run(starts[first], end, place, parts));
        }
        candidates.get(id).see(sentence);
    }
}
