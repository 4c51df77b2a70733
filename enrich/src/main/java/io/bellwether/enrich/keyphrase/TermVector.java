package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.Word;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.Entity;
import io.bellwether.news.Span;
import io.bellwether.news.WeightedTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The weighted terms of an article: words of alphabetic scripts, pairs of Han characters, entities. */
final class TermVector {

    private static final double TITLE_FACTOR = 2;
    private static final double ENTITY_IDF = 6;
    private static final double PAIR_FACTOR = 0.6;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_TERM = 60;
    private static final String EMPTY_HAN = "的了在是我有和就不都也很到说要去你会着这那他她它们之与及或而但从向把被让给以于由其此该各每更最还又再才已将可能";

    private final Background background;

    TermVector(Background background) {
        this.background = background;
    }

    List<WeightedTerm> of(String title, String text, List<Entity> entities) {
        Map<String, Double> frequencies = new LinkedHashMap<>();
        count(title, TITLE_FACTOR, frequencies);
        count(text.substring(0, Math.min(text.length(), LONGEST_TEXT)), 1, frequencies);
        Map<String, Double> weights = new LinkedHashMap<>();
        frequencies.forEach((term, frequency) -> weights.put(term, (1 + Math.log(frequency)) * idf(term)));
        for (Entity entity : entities) {
            double frequency = frequency(entity, title);
            weights.merge(entityTerm(entity), (1 + Math.log(frequency)) * ENTITY_IDF, Math::max);
        }
        return heaviest(weights);
    }

    private static double frequency(Entity entity, String title) {
        List<Span> mentions = entity.getMentions();
        return Math.max(1, mentions.size()) + (title.contains(entity.getName()) ? TITLE_FACTOR : 0);
    }

    private static String entityTerm(Entity entity) {
        String id = entity.getCanonicalId();
        return "e:" + (id == null ? entity.getName().toLowerCase(Locale.ROOT) : id);
    }

    private void count(String text, double factor, Map<String, Double> frequencies) {
        for (Word word : Words.of(text)) {
            if (word.kind() == Word.Kind.HAN) {
                for (int at = word.start(); at + 1 < word.end(); at++) {
                    if (EMPTY_HAN.indexOf(text.charAt(at)) < 0 && EMPTY_HAN.indexOf(text.charAt(at + 1)) < 0) {
                        frequencies.merge(text.substring(at, at + 2), factor, Double::sum);
                    }
                }
            } else if (word.length() > 1 && word.length() <= LONGEST_TERM) {
                String term = stem(word.in(text).toLowerCase(Locale.ROOT));
                if (!background.isFunctionWord(term)) {
                    frequencies.merge(term, factor, Double::sum);
                }
            }
        }
    }

    private double idf(String term) {
        double idf = background.idf(term);
        return Words.isHan(term.charAt(0)) ? idf * PAIR_FACTOR : idf;
    }

    /** Plural and possessive endings folded, so that "models", "model's" and "model" are one term. */
    private static String stem(String word) {
        String base = word.endsWith("'s") || word.endsWith("\u2019s") ? word.substring(0, word.length() - 2) : word;
        int length = base.length();
        if (length > 4 && base.endsWith("ies")) {
            return base.substring(0, length - 3) + "y";
        }
        boolean plural = length > 3
                && base.endsWith("s")
                && !base.endsWith("ss")
                && !base.endsWith("us")
                && !base.endsWith("is");
        return plural ? base.substring(0, length - 1) : base;
    }

    private static List<WeightedTerm> heaviest(Map<String, Double> weights) {
        var entries = new ArrayList<>(weights.entrySet());
        entries.removeIf(entry -> entry.getValue() <= 0);
        entries.sort(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        var kept = entries.subList(0, Math.min(entries.size(), KeyPhraseFinder.MOST_TERMS));
        double square = kept.stream()
                .mapToDouble(entry -> entry.getValue() * entry.getValue())
                .sum();
        double length = Math.sqrt(square);
        return kept.stream()
                .map(entry -> new WeightedTerm(entry.getKey(), (float) (entry.getValue() / length)))
                .sorted(Comparator.comparing(WeightedTerm::getWeight).reversed())
                .toList();
    }
}
