package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.keyphrase.Candidates.Candidate;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import io.bellwether.news.KeyPhrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Key phrases of alphabetic text: content words and runs of two or three of them. */
final class EnglishPhrases {

    /** Weights of a logistic regression on news key phrases chosen by readers, rounded; the score is its odds. */
    private static final double FREQUENCY = 0.7;

    private static final double LENGTH = 0.19;
    private static final double POSITION = -0.26;
    private static final double COMMON = -0.06;
    private static final double SINGLE_RUN = 0.2;
    private static final double REPEATED_RUN = 1.0;
    private static final double NAME_RUN = 0.4;

    /** What a word of the headline gains: set by hand, the regression had no headlines. */
    private static final double IN_TITLE = 0.7;

    private static final double RARE_IDF = 5.5;
    private static final int LONGEST_THAT_COUNTS = 12;
    private static final int LONGEST_RUN = 3;
    private static final int SHORTEST_WORD = 3;
    private static final int CHARACTERS_PER_CANDIDATE = 8;

    private final Background background;

    EnglishPhrases(Background background) {
        this.background = background;
    }

    List<KeyPhrase> find(Segmentation title, Segmentation article) {
        String text = article.text();
        var candidates = new Candidates(text.length() / CHARACTERS_PER_CANDIDATE);
        int wordsBefore = 0;
        for (Sentence sentence : article.sentences()) {
            List<Word> words = article.words(sentence);
            collect(text, words, wordsBefore, candidates);
            wordsBefore += words.size();
        }
        var titleWords = new TermIds(title.words().size());
        title.words().forEach(word -> titleWords.add(word.hash()));
        return best(text, candidates, titleWords);
    }

    private void collect(String text, List<Word> words, int wordsBefore, Candidates candidates) {
        long[] hashes = new long[words.size()];
        double[] idf = new double[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.LETTERS && word.length() >= SHORTEST_WORD) {
                hashes[i] = word.hash();
                idf[i] = background.idf(hashes[i]);
            }
        }
        for (int first = 0; first < hashes.length; first++) {
            collectRuns(text, words, first, wordsBefore, hashes, idf, candidates);
        }
    }

    private static void collectRuns(
            String text,
            List<Word> words,
            int first,
            int wordsBefore,
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
                candidate = candidates.add(hash, new Candidate(start, end, length, wordsBefore + first, sum / length));
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
        int length = candidate.end() - candidate.start();
        double size = candidate.words() == 1 ? LENGTH * Math.min(length, LONGEST_THAT_COUNTS) : run(candidate);
        double common = candidate.idf() < RARE_IDF ? COMMON * (RARE_IDF - candidate.idf()) : 0;
        boolean inTitle =
                candidate.words() == 1 && titleWords.find(TermIds.hash(text, candidate.start(), candidate.end())) >= 0;
        return Math.exp(FREQUENCY * Math.log(candidate.count())
                + size
                + POSITION * Math.log(1.0 + candidate.place())
                + common
                + (inTitle ? IN_TITLE : 0));
    }

    private static double run(Candidate candidate) {
        return (candidate.count() > 1 ? REPEATED_RUN : SINGLE_RUN) + (candidate.isName() ? NAME_RUN : 0);
    }
}
