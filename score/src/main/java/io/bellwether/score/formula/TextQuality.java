package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.TextStatistics;
import java.util.Set;

/** Parts of Quality that come from how much text there is and how it is built. */
final class TextQuality {

    /** Scripts that part no words by spaces: length and readability count characters. */
    private static final Set<String> UNSPACED = Set.of("zh", "ja");

    private TextQuality() {}

    static Measured completeness(EnrichedArticle article) {
        double completeness = article.getExtraction().getCompleteness();
        if (Double.isNaN(completeness)) {
            return Measured.fallback(0, QualityReasons.completenessUnknown());
        }
        double share = Curve.clamp(completeness, 0, 1);
        return Measured.of(share, 100 * share, QualityReasons.completeness(share));
    }

    /**
     * Log scale from a notice (40 words) to a full report (900 words). A word of English is about 1.6 characters of
     * Chinese, the usual ratio in translation.
     */
    static Measured length(EnrichedArticle article) {
        TextStatistics counts = article.getStatistics();
        if (isUnspaced(article)) {
            int characters = Math.max(0, counts.getCharacters());
            return lengthOf(characters, Curve.logScale(characters, 65, 1_450), "character", "characters", "个字");
        }
        int words = Math.max(0, counts.getWords());
        return lengthOf(words, Curve.logScale(words, 40, 900), "word", "words", "个单词");
    }

    /**
     * Mean sentence length inside the band that newsrooms write. English: full marks from 12 to 27 words, none under 4
     * or over 60 (middle 80 % of news texts: 13 to 27). Chinese: 25 to 70 characters, none under 8 or over 150 (middle 80 %: 35 to 71).
     */
    static Measured readability(EnrichedArticle article) {
        TextStatistics counts = article.getStatistics();
        int sentences = counts.getSentences();
        int units = isUnspaced(article) ? counts.getCharacters() : counts.getWords();
        if (sentences <= 0 || units <= 0) {
            return Measured.fallback(0, QualityReasons.noSentences());
        }
        double mean = (double) units / sentences;
        return isUnspaced(article)
                ? Measured.of(mean, Curve.band(mean, 8, 25, 70, 150), QualityReasons.sentenceLength(mean, true))
                : Measured.of(mean, Curve.band(mean, 4, 12, 27, 60), QualityReasons.sentenceLength(mean, false));
    }

    /**
     * Words a paragraph, on a log scale from a line of a wire report (15) to a paragraph that develops a thought (90);
     * falling from 200 to 500, where the text has lost its paragraphs. Chinese: 25 to 145 characters, falling from 320 to 800.
     */
    static Measured paragraphs(EnrichedArticle article) {
        TextStatistics counts = article.getStatistics();
        int paragraphs = counts.getParagraphs();
        int units = isUnspaced(article) ? counts.getCharacters() : counts.getWords();
        if (paragraphs <= 0 || units <= 0) {
            return Measured.fallback(0, QualityReasons.noText());
        }
        double mean = (double) units / paragraphs;
        boolean unspaced = isUnspaced(article);
        double developed = unspaced ? Curve.logScale(mean, 25, 145) : Curve.logScale(mean, 15, 90);
        double parted = unspaced ? Curve.band(mean, 0, 1, 320, 800) : Curve.band(mean, 0, 1, 200, 500);
        return Measured.of(mean, Math.min(developed, parted), QualityReasons.paragraphLength(mean, unspaced));
    }

    private static Measured lengthOf(int count, double value, String one, String many, String zh) {
        return count == 0
                ? Measured.fallback(0, QualityReasons.noText())
                : Measured.of(count, value, QualityReasons.length(count, one, many, zh));
    }

    static boolean isUnspaced(EnrichedArticle article) {
        return UNSPACED.contains(article.getLanguage().getCode());
    }
}
