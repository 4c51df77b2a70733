package io.bellwether.enrich.language;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.news.LanguageGuess;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language of a text: by its script where the script decides (Chinese, Japanese, Korean, Thai, Greek ...),
 * else by character n-grams among the languages of that script. Says "und" rather than guess from too little. Pure,
 * deterministic, safe for use by many threads; reads a bounded part of the text.
 */
public final class LanguageDetector {

    /** Below this an answer is worth less than none. */
    private static final double LEAST_CONFIDENCE = 0.25;

    /**
     * Letters depend on one another, so that their probabilities multiplied are far too sure. Divided by this, the
     * first answer is right as often as its confidence says.
     */
    private static final double OVERCONFIDENCE = 2.5;

    /** Fewer letters of an alphabet are initials of something. */
    private static final int LEAST_LETTERS = 3;

    /** What is read of a text; more is never needed to find its first lines. */
    private static final int LONGEST_READ = 2_000;

    /** Scripts of so many languages that the model knows a part of them only, and that part well. */
    private static final Set<Script> UNKNOWN_POSSIBLE = Set.of(Script.LATIN, Script.CYRILLIC, Script.ARABIC);

    private static final LanguageGuess UNDECIDED = guess("und", 0);

    private final NgramModel model = NgramModelFile.read();
    private final double[] priors = priors(model);

    /** The language as an ISO 639-1 code, or "und" with the confidence of the answer that was not good enough. */
    public LanguageGuess detect(String text) {
        CharSequence beginning = composed(text.substring(0, Math.min(text.length(), LONGEST_READ)));
        var count = ScriptCount.of(beginning);
        if (count.letters() == 0) {
            return UNDECIDED;
        }
        if (!count.language().isEmpty()) {
            return guess(count.language(), count.share());
        }
        if (count.letters() < LEAST_LETTERS) {
            return UNDECIDED;
        }
        return best(LanguageScores.of(beginning, count.script(), model), count);
    }

    private LanguageGuess best(LanguageScores scores, ScriptCount count) {
        int best = -1;
        for (int language = 0; language < priors.length; language++) {
            if (isIn(language, count) && (best < 0 || logOdds(scores, language) > logOdds(scores, best))) {
                best = language;
            }
        }
        if (best < 0) {
            return UNDECIDED;
        }
        double sum = UNKNOWN_POSSIBLE.contains(count.script()) ? Math.exp(-logOdds(scores, best)) : 0;
        for (int language = 0; language < priors.length; language++) {
            if (isIn(language, count)) {
                sum += Math.exp(logOdds(scores, language) - logOdds(scores, best));
            }
        }
        double confidence = count.share() / sum;
        return guess(
                confidence < LEAST_CONFIDENCE
                        ? "und"
                        : model.languages().get(best).code(),
                confidence);
    }

    private double logOdds(LanguageScores scores, int language) {
        return scores.of(language) / OVERCONFIDENCE + priors[language];
    }

    private boolean isIn(int language, ScriptCount count) {
        return model.languages().get(language).script() == count.script();
    }

    /** Letters and their accents as one character each, as the model has them. */
    private static String composed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '\u0300' && text.charAt(at) < '\u0370') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static double[] priors(NgramModel model) {
        Map<String, Double> news =
                Lexicon.of(LanguageDetector.class, "news-languages.txt").weights("log-weight");
        return model.languages().stream()
                .mapToDouble(language -> news.getOrDefault(language.code(), 0.0))
                .toArray();
    }

    private static LanguageGuess guess(String code, double confidence) {
        return LanguageGuess.newBuilder()
                .setCode(code)
                .setConfidence(confidence)
                .build();
    }
}
