package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.Word;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.KeyPhrase;
import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Key phrases of alphabetic text: content words and runs of two or three of them. */
final class EnglishPhrases {

    private static final double TITLE_BONUS = 1.6;
    private static final double NAME_BONUS = 1.3;
    private static final double POSITION_DECAY = 0.03;
    private static final int LONGEST_RUN = 3;
    private static final int SHORTEST_WORD = 3;

    private final Background background;

    EnglishPhrases(Background background) {
        this.background = background;
    }

    /** A candidate: how often it comes, where first, how often it is capitalised. */
    private static final class Candidate {
        private final String asWritten;
        private final int words;
        private final int sentence;
        private final double idf;
        private int count;
        private int capitalised;

        Candidate(String asWritten, int words, int sentence, double idf) {
            this.asWritten = asWritten;
            this.words = words;
            this.sentence = sentence;
            this.idf = idf;
        }
    }

    List<KeyPhrase> find(String title, String text, List<Span> sentences) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            int from = Math.max(0, sentence.getStart());
            collect(text, Words.of(text, from, Math.min(text.length(), sentence.getEnd())), i, candidates);
        }
        Set<String> titleWords = new HashSet<>();
        Words.of(title).forEach(word -> titleWords.add(word.in(title).toLowerCase(Locale.ROOT)));
        Map<String, Double> scores = new HashMap<>();
        candidates.forEach((key, candidate) -> scores.put(key, score(key, candidate, titleWords)));
        return best(candidates, scores);
    }

    private void collect(String text, List<Word> words, int sentence, Map<String, Candidate> candidates) {
        for (int first = 0; first < words.size(); first++) {
            var key = new StringBuilder();
            double idf = 0;
            for (int last = first; last < Math.min(words.size(), first + LONGEST_RUN); last++) {
                String lower = words.get(last).in(text).toLowerCase(Locale.ROOT);
                boolean apart = last > first
                        && words.get(last).start() - words.get(last - 1).end() != 1;
                if (!isContent(words.get(last), lower) || apart) {
                    break;
                }
                key.append(last > first ? " " : "").append(lower);
                idf += background.idf(lower);
                add(text, words, first, last, sentence, key.toString(), idf, candidates);
            }
        }
    }

    private boolean isContent(Word word, String lower) {
        return word.kind() == Word.Kind.LETTERS && word.length() >= SHORTEST_WORD && !background.isFunctionWord(lower);
    }

    private static void add(
            String text,
            List<Word> words,
            int first,
            int last,
            int sentence,
            String key,
            double idf,
            Map<String, Candidate> candidates) {
        int length = last - first + 1;
        Candidate candidate = candidates.computeIfAbsent(
                key,
                fresh -> new Candidate(
                        text.substring(words.get(first).start(), words.get(last).end()),
                        length,
                        sentence,
                        idf / length));
        candidate.count++;
        if (Character.isUpperCase(text.charAt(words.get(first).start())) && first > 0) {
            candidate.capitalised++;
        }
    }

    private static double score(String key, Candidate candidate, Set<String> titleWords) {
        double frequency = 1 + Math.log(candidate.count);
        if (candidate.words > 1) {
            frequency = candidate.count < 2 ? 0.45 : frequency * 0.9;
        }
        double position = Math.exp(-POSITION_DECAY * candidate.sentence);
        double inTitle = titleWords.contains(key) ? TITLE_BONUS : 1;
        double name = candidate.capitalised * 2 > candidate.count ? NAME_BONUS : 1;
        return frequency * candidate.idf * position * inTitle * name;
    }

    private static List<KeyPhrase> best(Map<String, Candidate> candidates, Map<String, Double> scores) {
        var phrases = new ArrayList<KeyPhrase>();
        candidates.forEach(
                (key, candidate) -> phrases.add(new KeyPhrase(candidate.asWritten, scores.getOrDefault(key, 0.0))));
        phrases.sort(Comparator.comparingDouble(KeyPhrase::getScore).reversed());
        return List.copyOf(phrases.subList(0, Math.min(phrases.size(), KeyPhraseFinder.MOST_PHRASES)));
    }
}
