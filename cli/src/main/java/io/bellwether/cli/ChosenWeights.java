package io.bellwether.cli;

import io.bellwether.news.ScoredArticle;
import io.bellwether.score.formula.Reweighting;
import io.bellwether.score.formula.ScoreName;
import io.bellwether.score.formula.ScorePart;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Weights that a user chose: {@code hot=2,quality=1,impact=3} for Overall, {@code quality.byline-and-date=0} for a part of a
 * score. What is not named keeps the weight of the record.
 *
 * @param weights at least one
 */
record ChosenWeights(Map<ScorePart, Double> weights) {

    private static final double HIGHEST = 1_000;

    ChosenWeights {
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    /** Reads weights as people write them. */
    static final class Converter implements ITypeConverter<ChosenWeights> {
        @Override
        public ChosenWeights convert(String text) {
            var weights = new EnumMap<ScorePart, Double>(ScorePart.class);
            for (String entry : text.split(",", -1)) {
                int equals = entry.indexOf('=');
                if (equals <= 0) {
                    throw new TypeConversionException("'" + entry.strip() + "' is not NAME=WEIGHT, e.g. hot=2");
                }
                var part = part(entry.substring(0, equals).strip());
                if (weights.put(part, weight(entry.substring(equals + 1).strip())) != null) {
                    throw new TypeConversionException("'" + part.key() + "' is given twice");
                }
            }
            return checked(new ChosenWeights(weights));
        }

        private static ScorePart part(String name) {
            return ScorePart.ofKey(name)
                    .or(() -> ScorePart.ofKey("overall." + name))
                    .orElseThrow(() -> new TypeConversionException("there is no score or part '" + name
                            + "'; the names are hot, quality, impact, "
                            + Arrays.stream(ScorePart.values())
                                    .filter(part -> part.score() != ScoreName.OVERALL)
                                    .map(ScorePart::key)
                                    .collect(Collectors.joining(", "))));
        }

        private static double weight(String text) {
            try {
                double weight = Double.parseDouble(text);
                if (weight >= 0 && weight <= HIGHEST) {
                    return weight;
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is not a weight: write a number of 0 to 1000");
            }
            throw new TypeConversionException("'" + text + "' is not a weight: write a number of 0 to 1000");
        }

        /** A score whose parts all weigh nothing says nothing. */
        private static ChosenWeights checked(ChosenWeights chosen) {
            for (ScoreName score : ScoreName.values()) {
                if (ScorePart.of(score).stream().allMatch(part -> chosen.weights.getOrDefault(part, 1.0) == 0)) {
                    throw new TypeConversionException("the weights of "
                            + score.name().toLowerCase(Locale.ROOT) + " are all 0: at least one must be above 0");
                }
            }
            return chosen;
        }
    }

    /** The article under these weights; nothing is measured again. */
    ScoredArticle apply(ScoredArticle article) {
        return ScoredArticle.newBuilder(article)
                .setScores(Reweighting.reweight(article.getScores(), weights))
                .build();
    }
}
