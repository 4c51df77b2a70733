package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.keyphrase.Candidates.Candidate;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.news.KeyPhrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Key phrases of Chinese text without a dictionary: stretches whose every pair of neighbouring characters comes at least
 * twice, cut at characters of grammar. Latin words inside Chinese text are candidates too.
 */
final class ChinesePhrases {

    private static final int LONGEST = 10;
    private static final int LONGEST_LATIN = 30;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_THAT_COUNTS = 6;
    private static final double TITLE_BONUS = 2;
    private static final double LATE_LOSS = 0.5;

    private final Background background;

    ChinesePhrases(Background background) {
        this.background = background;
    }

    List<KeyPhrase> find(String title, String text) {
        String whole = title + "\n" + text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        var pairs = new Pairs(whole);
        var candidates = new Candidates(whole.length() / 4);
        int at = 0;
        while (at < whole.length()) {
            int end = endOfStretch(whole, at, pairs);
            if (end - at >= 2) {
                add(whole, at, end, candidates);
            }
            at = Math.max(at + 1, end);
        }
        return best(title, whole, candidates);
    }

    private void add(String text, int from, int to, Candidates candidates) {
        long hash = TermIds.hash(text, from, to);
        Candidate candidate = candidates.find(hash);
        if (candidate == null) {
            candidate = candidates.add(hash, new Candidate(from, to, 1, 0, background.idf(hash)));
        }
        candidate.see(isLatin(text, from));
    }

    private static int endOfStretch(String text, int from, Pairs pairs) {
        if (isLatin(text, from)) {
            int at = from + 1;
            while (at < text.length() && at - from < LONGEST_LATIN && isLatinPart(text.charAt(at))) {
                at++;
            }
            return at;
        }
        if (!HanTerms.canHold(text.charAt(from))) {
            return from + 1;
        }
        int at = from;
        while (at + 1 < text.length() && at - from < LONGEST - 1 && pairs.isRepeated(text, at)) {
            at++;
        }
        return at + 1;
    }

    private static boolean isLatin(String text, int at) {
        char c = text.charAt(at);
        return c < 0x2E80 && Character.isLetter(c);
    }

    private static boolean isLatinPart(char c) {
        return c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '-');
    }

    private static List<KeyPhrase> best(String title, String text, Candidates candidates) {
        var phrases = new ArrayList<KeyPhrase>();
        for (Candidate candidate : candidates.all()) {
            if (candidate.idf() > 0 && (candidate.count() > 1 || candidate.isName())) {
                String phrase = text.substring(candidate.start(), candidate.end());
                double position = 1 - LATE_LOSS * candidate.start() / text.length();
                double inTitle = title.contains(phrase) ? TITLE_BONUS : 1;
                double size = Math.log(1.0 + Math.min(phrase.length(), LONGEST_THAT_COUNTS));
                double score = (1 + Math.log(candidate.count())) * size * position * inTitle * candidate.idf();
                phrases.add(new KeyPhrase(phrase, score));
            }
        }
        phrases.sort(Comparator.comparingDouble(KeyPhrase::getScore).reversed());
        return List.copyOf(phrases.subList(0, Math.min(phrases.size(), KeyPhraseFinder.MOST_PHRASES)));
    }

    /** How often each pair of neighbouring characters comes. */
    private static final class Pairs {

        private final TermIds ids;
        private int[] counts;

        Pairs(String text) {
            ids = new TermIds(text.length() / 2);
            counts = new int[Math.max(16, text.length() / 2)];
            for (int at = 0; at + 1 < text.length(); at++) {
                if (canBePair(text, at)) {
                    int id = ids.add(HanTerms.pair(text, at));
                    if (id == counts.length) {
                        counts = Arrays.copyOf(counts, counts.length * 2);
                    }
                    counts[id]++;
                }
            }
        }

        boolean isRepeated(String text, int at) {
            int id = canBePair(text, at) ? ids.find(HanTerms.pair(text, at)) : -1;
            return id >= 0 && counts[id] > 1;
        }

        private static boolean canBePair(String text, int at) {
            return HanTerms.canHold(text.charAt(at)) && HanTerms.canHold(text.charAt(at + 1));
        }
    }
}
