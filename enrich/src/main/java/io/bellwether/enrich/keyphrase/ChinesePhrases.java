package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.Words;
import io.bellwether.news.KeyPhrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Key phrases of Chinese text without a dictionary: stretches whose every pair of neighbouring characters comes at least
 * twice, cut at characters that rarely belong to a term. Latin words inside Chinese text are candidates too.
 */
final class ChinesePhrases {

    private static final String BOUNDARY = "的了在是我有和就不都也很到说要去你会着没看好自己这那他她它们之与及或而但从向把被让给以于由其此该各每更最还又再才已将可能个名位家年月日时第第";
    private static final int LONGEST = 10;
    private static final int LONGEST_TEXT = 20_000;
    private static final double TITLE_BONUS = 2;

    private final Background background;

    ChinesePhrases(Background background) {
        this.background = background;
    }

    List<KeyPhrase> find(String title, String text) {
        String whole = title + "\n" + text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 1 < whole.length(); at++) {
            if (isTerm(whole.charAt(at)) && isTerm(whole.charAt(at + 1))) {
                pairs.merge(pair(whole, at), 1, Integer::sum);
            }
        }
        Map<String, Integer> firstAt = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        int at = 0;
        while (at < whole.length()) {
            int end = endOfStretch(whole, at, pairs);
            if (end - at >= 2) {
                String phrase = whole.substring(at, end).strip();
                firstAt.putIfAbsent(phrase, at);
                counts.merge(phrase, 1, Integer::sum);
                at = end;
            } else {
                at = Math.max(at + 1, end);
            }
        }
        return best(title, whole.length(), firstAt, counts);
    }

    private static boolean isTerm(char c) {
        return Words.isHan(c) && BOUNDARY.indexOf(c) < 0;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    private static int endOfStretch(String text, int from, Map<Integer, Integer> pairs) {
        int at = from;
        if (isLatin(text, at)) {
            while (at < text.length() && at - from < 30 && isLatin(text, at)) {
                at++;
            }
            return at;
        }
        if (!isTerm(text.charAt(at))) {
            return at + 1;
        }
        while (at + 1 < text.length()
                && at - from < LONGEST - 1
                && isTerm(text.charAt(at + 1))
                && pairs.getOrDefault(pair(text, at), 0) >= 2) {
            at++;
        }
        return at + 1;
    }

    private static boolean isLatin(String text, int at) {
        char c = text.charAt(at);
        return c < 0x2E80
                && (Character.isLetter(c)
                        || (at > 0 && (Character.isDigit(c) || c == '-') && isLetterAt(text, at - 1)));
    }

    private static boolean isLetterAt(String text, int at) {
        char c = text.charAt(at);
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }

    private List<KeyPhrase> best(String title, int length, Map<String, Integer> firstAt, Map<String, Integer> counts) {
        var phrases = new ArrayList<KeyPhrase>();
        firstAt.forEach((phrase, at) -> {
            int count = counts.getOrDefault(phrase, 0);
            boolean latin = phrase.charAt(0) < 0x2E80;
            if (background.isFunctionWord(phrase) || phrase.length() < 2 || (count < 2 && !latin)) {
                return;
            }
            double position = 1 - 0.5 * at / length;
            double inTitle = title.contains(phrase) ? TITLE_BONUS : 1;
            double size = Math.log(1 + Math.min(phrase.length(), 6));
            phrases.add(new KeyPhrase(phrase, (1 + Math.log(count)) * size * position * inTitle));
        });
        phrases.sort(Comparator.comparingDouble(KeyPhrase::getScore).reversed());
        int most = Math.min(phrases.size(), KeyPhraseFinder.MOST_PHRASES);
        return List.copyOf(phrases.subList(0, most));
    }
}
