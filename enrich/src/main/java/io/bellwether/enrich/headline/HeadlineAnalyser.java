package io.bellwether.enrich.headline;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.news.HeadlineSignals;
import java.util.List;
import java.util.Map;

/**
 * Judges a headline: clickbait by a logistic model over a few counted features (Chakraborty et al., "Stop clickbait",
 * ASONAM 2016, name most of the English ones), shouting by capitals and marks, and how much of it the body bears out.
 * Headlines in languages other than English and Chinese get no clickbait judgement, only shouting and support. Pure
 * and safe for use by many threads.
 */
public final class HeadlineAnalyser {

    private final EnglishHeadline english = new EnglishHeadline();
    private final ChineseHeadline chinese = new ChineseHeadline();
    private final HeadlineSupport support = new HeadlineSupport();

    /**
     * Judges a headline.
     *
     * @param title the headline, divided by the rules of its language
     * @param body the text; without tokens when there is none
     */
    public HeadlineSignals analyse(Segmentation title, Segmentation body) {
        Map<String, Double> features = switch (title.language()) {
            case "en" -> english.features(title);
            case "zh" -> chinese.features(title);
            default -> Map.of();
        };
        double clickbait = switch (title.language()) {
            case "en" -> probability(features, english.weights());
            case "zh" -> probability(features, chinese.weights());
            default -> 0;
        };
        return HeadlineSignals.newBuilder()
                .setClickbait(title.tokens().isEmpty() ? 0 : clickbait)
                .setShouting(Shouting.of(title))
                .setSupport(support.of(title, body))
                .setPatterns(patterns(features, title.language().equals("en") ? english.weights() : chinese.weights()))
                .build();
    }

    private static double probability(Map<String, Double> features, Map<String, Double> weights) {
        double logOdds = weights.getOrDefault("bias", 0.0);
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            logOdds += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** Features that speak for clickbait by themselves, in the order of the weight table. */
    private static List<String> patterns(Map<String, Double> features, Map<String, Double> weights) {
        return weights.entrySet().stream()
                .filter(weight -> weight.getValue() > 0 && features.getOrDefault(weight.getKey(), 0.0) > 0)
                .map(Map.Entry::getKey)
                .filter(name -> !EnglishHeadline.BACKGROUND.contains(name))
                .toList();
    }
}
