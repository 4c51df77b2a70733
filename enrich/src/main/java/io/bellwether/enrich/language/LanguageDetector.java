package io.bellwether.enrich.language;

import io.bellwether.news.LanguageGuess;
import java.util.Optional;

/**
 * Tells the language of a text: by its script where the script decides (Chinese, Japanese, Korean, Thai, Greek ...),
 * else by character n-grams (the OpenNLP language model, 103 languages) among the languages of that script. Says "und"
 * rather than guess from too little. Pure, deterministic, safe for use by many threads; reads a bounded part of the
 * text.
 */
public final class LanguageDetector {

    /** Below this an answer is worth less than none. */
    private static final double LEAST_CONFIDENCE = 0.3;

    private static final LanguageGuess UNDECIDED = guess("und", 0);

    private final NgramModel model = new NgramModel();

    /** The language as an ISO 639-1 code, or "und" with the confidence of the answer that was not good enough. */
    public LanguageGuess detect(String text) {
        LetterSample sample = LetterSample.of(text);
        if (sample.letters() == 0) {
            return UNDECIDED;
        }
        Optional<LanguageGuess> byScript = sample.languageByScript();
        if (byScript.isPresent()) {
            return byScript.get();
        }
        return model.best(sample)
                .map(best -> best.getConfidence() < LEAST_CONFIDENCE ? guess("und", best.getConfidence()) : best)
                .orElse(UNDECIDED);
    }

    static LanguageGuess guess(String code, double confidence) {
        return LanguageGuess.newBuilder()
                .setCode(code)
                .setConfidence(confidence)
                .build();
    }
}
