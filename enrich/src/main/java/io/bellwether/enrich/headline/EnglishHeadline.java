package io.bellwether.enrich.headline;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.TokenKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts what marks English clickbait. Every feature has a bound, so that no repeated word decides alone. */
final class EnglishHeadline {

    /** Features that are matters of degree and say nothing to a reader. */
    static final Set<String> BACKGROUND = Set.of("bias", "function-share", "length", "casual", "first-person");

    private static final int LONG = 20;
    private static final int LONGEST_LIST = 3;

    private final Lexicon lexicon = Lexicon.of(EnglishHeadline.class, "headline-en.txt");
    private final Map<String, Double> weights = lexicon.weights("weights");

    Map<String, Double> weights() {
        return weights;
    }

    Map<String, Double> features(Segmentation title) {
        List<String> words = words(title);
        var features = new LinkedHashMap<String, Double>();
        if (words.isEmpty()) {
            return features;
        }
        features.put("listicle", isListNumber(words.get(0)) ? 1.0 : 0);
        features.put("second-person", count(words, "second-person", 2));
        features.put("first-person", count(words, "first-person", 2));
        features.put("demonstrative-opener", count(words.subList(0, 1), "demonstrative", 1));
        features.put("demonstrative", count(words.subList(1, words.size()), "demonstrative", 2));
        features.put("question-opener", count(words.subList(0, 1), "question-opener", 1));
        features.put("hyperbole", count(words, "hyperbole", 3));
        features.put("casual", count(words, "casual", 4));
        features.put("news", count(words, "news", 4));
        features.put("function-share", count(words, "function", words.size()) / words.size());
        features.put("curiosity-gap", phrases(words));
        features.put("exclamation", holds(title, "!！"));
        features.put("question-mark", holds(title, "?？"));
        features.put("quoted", holds(title, "\"“"));
        features.put("length", Math.min(LONG, words.size()) / (double) LONG);
        return features;
    }

    private double count(List<String> words, String section, int most) {
        Set<String> listed = lexicon.words(section);
        return Math.min(most, words.stream().filter(listed::contains).count());
    }

    private double phrases(List<String> words) {
        String joined = " " + String.join(" ", words) + " ";
        long found = lexicon.words("gap-phrases").stream()
                .filter(phrase -> joined.contains(" " + phrase + " "))
                .count();
        return Math.min(2, found);
    }

    private static double holds(Segmentation title, String marks) {
        return title.text().chars().anyMatch(c -> marks.indexOf(c) >= 0) ? 1 : 0;
    }

    private static boolean isListNumber(String word) {
        return word.length() <= LONGEST_LIST && word.chars().allMatch(Character::isDigit);
    }

    /** At most as many words as a headline can have; a possessive ending belongs to its word. */
    private static List<String> words(Segmentation title) {
        return HeadlineWords.of(title, kind -> kind.isWord() || kind == TokenKind.NUMBER || kind == TokenKind.CLITIC)
                .stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .toList();
    }
}
