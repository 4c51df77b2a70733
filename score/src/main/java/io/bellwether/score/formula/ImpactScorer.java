package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Score;
import io.bellwether.score.formula.lexicon.FramingLexicon;
import io.bellwether.score.formula.lexicon.ScoringLexicons;

/**
 * Who is affected by what an article reports, and how much. Low credibility caps it: what nobody vouches for has no
 * proven impact.
 */
public final class ImpactScorer {

    /** Quality under which an article is not trusted with a high Impact. */
    public static final double LOW_QUALITY = 30;

    /** Clickbait from which a headline counts as surely bait. */
    public static final double SURE_BAIT = 0.8;

    private final ScoringConfig config;
    private final Prominence prominence;
    private final FigureScale figures;
    private final HappeningKind happening;
    private final FramingLexicon framings;

    /** A scorer with this configuration and the bundled data files. */
    public ImpactScorer(ScoringConfig config) {
        ScoringLexicons lexicons = ScoringLexicons.bundled();
        this.config = config;
        this.prominence = new Prominence(lexicons.prominence());
        this.figures = new FigureScale(lexicons.money(), lexicons.people());
        this.happening = new HappeningKind(lexicons.happenings());
        this.framings = lexicons.framings();
    }

    /**
     * Impact of an article in its story.
     *
     * @param quality the same article's Quality, for the cap
     */
    public Score score(EnrichedArticle article, StoryFacts facts, Score quality) {
        Told told = Told.of(article, framings);
        var sheet = new ScoreSheet(config, ScoreName.IMPACT)
                .add(ScorePart.PROMINENCE, prominence.measure(article))
                .add(ScorePart.FIGURES, figures.measure(article, told))
                .add(ScorePart.HAPPENING, happening.measure(article, told))
                .add(ScorePart.SECTORS, Breadth.sectors(article))
                .add(ScorePart.REGIONS, Breadth.regions(article))
                .add(ScorePart.STORY_SIZE, Breadth.story(facts));
        boolean bait = Headline.flaw(article.getHeadline().getClickbait()) >= SURE_BAIT;
        ImpactCaps.of(
                        config.caps(),
                        quality,
                        bait,
                        article.getOutlet(),
                        facts.reports().size())
                .forEach(sheet::cap);
        return sheet.score();
    }
}
