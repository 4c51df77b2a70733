package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Score;
import io.bellwether.score.formula.lexicon.ScoringLexicons;
import java.util.List;
import java.util.Set;

/**
 * How good this text is as journalism, from the text alone: neither its age nor its popularity count. What is missing
 * counts as the least that it could be.
 */
public final class QualityScorer {

    /** Completeness under which extraction counts as failed. */
    public static final double FAILED_COMPLETENESS = 0.3;

    /** Extraction flags that say that the text is cut short. */
    private static final Set<String> CUT_SHORT = Set.of("paywall", "truncated", "script-only");

    private final ScoringConfig config;
    private final MeasuredLanguage language;

    /** A scorer with this configuration and the bundled data files. */
    public QualityScorer(ScoringConfig config) {
        this.config = config;
        this.language = new MeasuredLanguage(ScoringLexicons.bundled().tone());
    }

    /** Quality of an article whose place in its story is known. */
    public Score score(EnrichedArticle article, Originality originality) {
        var sheet = new ScoreSheet(config, ScoreName.QUALITY)
                .add(ScorePart.COMPLETENESS, TextQuality.completeness(article))
                .add(ScorePart.LENGTH, TextQuality.length(article))
                .add(ScorePart.EVIDENCE, Evidence.sentences(article))
                .add(ScorePart.QUOTES, Evidence.quotes(article))
                .add(ScorePart.BYLINE, Provenances.byline(article))
                .add(ScorePart.ORIGINALITY, Provenances.originality(article, originality))
                .add(ScorePart.HEADLINE, Headline.honesty(article))
                .add(ScorePart.READABILITY, TextQuality.readability(article))
                .add(ScorePart.LANGUAGE, language.measure(article))
                .add(ScorePart.PARAGRAPHS, TextQuality.paragraphs(article))
                .add(ScorePart.OUTLET, Provenances.outlet(article));
        cap(sheet, article);
        return sheet.score();
    }

    private void cap(ScoreSheet sheet, EnrichedArticle article) {
        CapLimits caps = config.caps();
        double completeness = article.getExtraction().getCompleteness();
        List<String> cut = article.getExtraction().getFlags().stream()
                .filter(CUT_SHORT::contains)
                .sorted()
                .distinct()
                .toList();
        if (article.getText().isBlank()) {
            sheet.cap(ScoreSheet.cap("title-only", caps.titleOnly(), QualityReasons.titleOnly()));
        }
        if (!(completeness >= FAILED_COMPLETENESS)) {
            sheet.cap(ScoreSheet.cap(
                    "failed-extraction", caps.failedExtraction(), QualityReasons.failedExtraction(completeness)));
        }
        if (!cut.isEmpty()) {
            sheet.cap(ScoreSheet.cap("partial-text", caps.partialText(), QualityReasons.partialText(cut)));
        }
    }
}
