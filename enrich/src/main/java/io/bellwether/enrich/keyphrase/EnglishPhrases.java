package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.keyphrase.Candidates.Candidate;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.KeyPhrase;
import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Key phrases of alphabetic text: content words and runs of two or three of them. */
final class EnglishPhrases {

    private static final double TITLE_BONUS = 1.6;
    private static final double NAME_BONUS = 1.3;
    private static final double POSITION_DECAY = 0.03;
    private static final double RARE_RUN = 0.45;
    private static final double REPEATED_RUN = 0.9;
    private static final int LONGEST_RUN = 3;
    private static final int SHORTEST_WORD = 3;
    private static final int CHARACTERS_PER_CANDIDATE = 8;

    private final Background background;

    EnglishPhrases(Background background) {
        this.background = background;
    }

    List<KeyPhrase> find(String title, String text, List<Span> sentences) {
        var candidates = new Candidates(text.length() / CHARACTERS_PER_CANDIDATE);
        for (int i = 0; i < sentences.size(); i++) {
            int from = Math.max(0, sentences.get(i).getStart());
            int to = Math.min(text.length(), sentences.get(i).getEnd());
            collect(text, Words.of(text, from, to), i, candidates);
        }
        var titleWords = new TermIds(title.length() / CHARACTERS_PER_CANDIDATE);
        Words.of(title).forEach(word -> titleWords.add(TermIds.hash(title, word.start(), word.end())));
        return best(text, candidates, titleWords);
    }

    private void collect(String text, List<Word> words, int sentence, Candidates candidates) {
        long[] hashes = new long[words.size()];
        double[] idf = new double[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.LETTERS && word.length() >= SHORTEST_WORD) {
                hashes[i] = TermIds.hash(text, word.start(), word.end());
                idf[i] = background.idf(hashes[i]);
            }
        }
        for (int first = 0; first < hashes.length; first++) {
            collectRuns(text, words, first, sentence, hashes, idf, candidates);
        }
    }

    private static void collectRuns(
            String text,
            List<Word> words,
            int first,
            int sentence,
            long[] hashes,
            double[] idf,
            Candidates candidates) {
        long hash = 0;
        double sum = 0;
        boolean capital =
                first > 0 && Character.isUpperCase(text.charAt(words.get(first).start()));
        for (int last = first; last < Math.min(hashes.length, first + LONGEST_RUN) && idf[last] > 0; last++) {
            if (last > first && words.get(last).start() - words.get(last - 1).end() != 1) {
                break;
            }
            hash = last == first ? hashes[first] : TermIds.join(hash, hashes[last]);
            sum += idf[last];
            int length = last - first + 1;
            Candidate candidate = candidates.find(hash);
            if (candidate == null) {
                int start = words.get(first).start();
                int end = words.get(last).end();
                candidate = candidates.add(hash, new Candidate(start, end, length, sentence, sum / length));
            }
            candidate.see(capital);
        }
    }

    private static List<KeyPhrase> best(String text, Candidates candidates, TermIds titleWords) {
        record Scored(Candidate candidate, double score) {}
        var scored = new ArrayList<Scored>();
        for (Candidate candidate : candidates.all()) {
            scored.add(new Scored(candidate, score(text, candidate, titleWords)));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream()
                .limit(KeyPhraseFinder.MOST_PHRASES)
                .map(best -> new KeyPhrase(
                        text.substring(
                                best.candidate().start(), best.candidate().end()),
                        best.score()))
                .toList();
    }

    private static double score(String text, Candidate candidate, TermIds titleWords) {
        double frequency = 1 + Math.log(candidate.count());
        if (candidate.words() > 1) {
            frequency = candidate.count() < 2 ? RARE_RUN : frequency * REPEATED_RUN;
        }
        double position = Math.exp(-POSITION_DECAY * candidate.sentence());
        boolean inTitle =
                candidate.words() == 1 && titleWords.find(TermIds.hash(text, candidate.start(), candidate.end())) >= 0;
        double name = candidate.isName() ? NAME_BONUS : 1;
        return frequency * candidate.idf() * position * (inTitle ? TITLE_BONUS : 1) * name;
    }
}
