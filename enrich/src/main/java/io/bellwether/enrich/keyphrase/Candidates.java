package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.TermIds;
import io.bellwether.news.KeyPhrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Words and runs of one text, numbered by their hash in the order in which they first come. */
final class Candidates {

    private final TermIds ids;
    private final List<Candidate> all = new ArrayList<>();

    Candidates(int expected) {
        ids = new TermIds(expected);
    }

    /** Number of the candidate with this hash; -1 when it has not come yet. */
    int find(long hash) {
        return ids.find(hash);
    }

    int add(long hash, Candidate fresh) {
        all.add(fresh);
        return ids.add(hash);
    }

    Candidate get(int id) {
        return all.get(id);
    }

    /**
     * The best as phrases. A word counts by its own score. A run takes the place of its words, and the best of their
     * scores, where they hardly come without it; otherwise it would only repeat them.
     *
     * @param together least share of each word's mentions that a run must hold, 0 to 1
     * @param score of a word; one that is not positive is dropped
     */
    List<KeyPhrase> best(String text, double together, ToDoubleFunction<Candidate> score) {
        var scores = new double[all.size()];
        for (int id = 0; id < scores.length; id++) {
            scores[id] = all.get(id).isRun() ? 0 : score.applyAsDouble(all.get(id));
        }
        for (int words = Phrases.LONGEST_RUN; words > 1; words--) {
            takeIn(words, together, scores);
        }
        record Scored(Candidate candidate, double score) {}
        var scored = new ArrayList<Scored>();
        for (int id = 0; id < scores.length; id++) {
            if (scores[id] > 0) {
                scored.add(new Scored(all.get(id), scores[id]));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream()
                .limit(KeyPhraseFinder.MOST_PHRASES)
                .map(one -> new KeyPhrase(
                        text.substring(one.candidate().start(), one.candidate().end()), one.score()))
                .toList();
    }

    private void takeIn(int words, double together, double[] scores) {
        for (int id = 0; id < scores.length; id++) {
            Candidate run = all.get(id);
            if (run.parts().length == words && run.count() > 1) {
                double best = 0;
                boolean free = true;
                for (int part : run.parts()) {
                    best = Math.max(best, scores[part]);
                    free &= scores[part] > 0 && all.get(part).count() * together <= run.count();
                }
                if (free) {
                    for (int part : run.parts()) {
                        scores[part] = 0;
                    }
                    scores[id] = best;
                }
            }
        }
    }
}
