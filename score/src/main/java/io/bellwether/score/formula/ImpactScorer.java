package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreCap;
import io.bellwether.score.formula.lexicon.ImpactLexicons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is affected by what an article reports, and how much. Low credibility caps it: what nobody vouches for has no
 * proven impact.
 */
public final class ImpactScorer {

    /** Quality under which an article is not trusted with a high Impact. */
    public static final double LOW_QUALITY = 35;

    /** Clickbait from which a headline counts as surely bait. */
    public static final double SURE_BAIT = 0.8;

    private static final String CLICKBAIT = "clickbait";
    private static final String UNCORROBORATED = "uncorroborated";

    private final ScoringConfig config;
    private final Prominence prominence;
    private final FigureScale figures;
    private final HappeningKind happening;

    /** A scorer with this configuration and the bundled data files. */
    public ImpactScorer(ScoringConfig config) {
        ImpactLexicons lexicons = ImpactLexicons.bundled();
        this.config = config;
        this.prominence = new Prominence(lexicons.prominence());
        this.figures = new FigureScale(lexicons.money(), lexicons.people());
        this.happening = new HappeningKind(lexicons.happenings());
    }

    /**
     * Impact of an article in its story.
     *
     * @param quality the same article's Quality, for the cap
     */
    public Score score(EnrichedArticle article, StoryFacts facts, Score quality) {
        var sheet = new ScoreSheet(config, ScoreName.IMPACT)
                .add(ScorePart.PROMINENCE, prominence.measure(article))
                .add(ScorePart.FIGURES, figures.measure(article))
                .add(ScorePart.HAPPENING, happening.measure(article))
                .add(ScorePart.SECTORS, Breadth.sectors(article))
                .add(ScorePart.REGIONS, Breadth.regions(article))
                .add(ScorePart.STORY_SIZE, Breadth.story(facts));
        caps(article, facts, quality).forEach(sheet::cap);
        return sheet.score();
    }

    /**
     * An Impact that was made with {@link StoryFacts#single}, now that the story is known: equal to scoring the article
     * anew, and cheap.
     *
     * @param quality the article's Quality in the story
     */
    public Score inStory(Score alone, Score quality, StoryFacts facts) {
        var caps = new ArrayList<ScoreCap>();
        lowQuality(quality).ifPresent(caps::add);
        alone.getCaps().stream()
                .filter(cap -> cap.getName().equals(CLICKBAIT) || cap.getName().equals(UNCORROBORATED))
                .filter(cap -> cap.getName().equals(CLICKBAIT) || isUncorroborated(facts))
                .forEach(caps::add);
        return ScoreSheet.replace(alone, ScorePart.STORY_SIZE, Breadth.story(facts), caps);
    }

    private List<ScoreCap> caps(EnrichedArticle article, StoryFacts facts, Score quality) {
        var caps = new ArrayList<ScoreCap>();
        lowQuality(quality).ifPresent(caps::add);
        if (Headline.flaw(article.getHeadline().getClickbait()) >= SURE_BAIT) {
            caps.add(ScoreSheet.capOf(CLICKBAIT, config.caps().clickbait(), ImpactReasons.clickbait()));
        }
        Integer tier = article.getOutlet().getTier();
        boolean standing = tier != null && tier >= 1 && tier <= 3;
        if (!standing && isUncorroborated(facts)) {
            double limit = config.caps().uncorroborated();
            caps.add(ScoreSheet.capOf(UNCORROBORATED, limit, ImpactReasons.uncorroborated()));
        }
        return caps;
    }

    private Optional<ScoreCap> lowQuality(Score quality) {
        double value = quality.getValue();
        return value >= LOW_QUALITY
                ? Optional.empty()
                : Optional.of(
                        ScoreSheet.capOf("low-quality", config.caps().lowQuality(), ImpactReasons.lowQuality(value)));
    }

    private static boolean isUncorroborated(StoryFacts facts) {
        return facts.reports().size() < 2;
    }
}
