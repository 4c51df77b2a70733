package io.bellwether.score.formula;

import io.bellwether.news.Outlet;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import java.util.List;

/**
 * The few parts of Quality and Impact that depend on the story. They are put into scores that were made from the
 * article alone ({@link Originality#original()}, {@link StoryFacts#single}) with the same configuration, so that a story can
 * grow without its articles' texts being read again. The result is what scoring the article anew would give.
 */
public final class StoryParts {

    private final ScoringConfig config;

    /** Parts under this configuration. */
    public StoryParts(ScoringConfig config) {
        this.config = config;
    }

    /** The part of Impact that a story decides. */
    public ScoreComponent storySize(StoryFacts facts) {
        return component(ScorePart.STORY_SIZE, Breadth.story(facts));
    }

    /** Quality with the article's originality within its story. A copy is never more original than it was alone. */
    public Score quality(Score alone, Originality originality) {
        List<ScoreComponent> components = alone.getComponents().stream()
                .map(part -> isLower(part, originality.share())
                        ? component(ScorePart.ORIGINALITY, Provenances.originality(originality))
                        : part)
                .toList();
        return ScoreSheet.score(components, alone.getCaps(), ModelAdjustment.in(alone));
    }

    /** Impact with the story's size, and with the caps that corroboration and quality decide. */
    public Score impact(Score alone, ScoreComponent storySize, int families, Score quality, Outlet outlet) {
        List<ScoreComponent> components = alone.getComponents().stream()
                .map(part -> part.getName().equals(storySize.getName()) ? storySize : part)
                .toList();
        boolean bait = alone.getCaps().stream().anyMatch(cap -> cap.getName().equals(ImpactCaps.CLICKBAIT));
        var caps = ImpactCaps.of(config.caps(), quality, bait, outlet, families);
        return ScoreSheet.score(components, caps, ModelAdjustment.in(alone));
    }

    private static boolean isLower(ScoreComponent part, double share) {
        return part.getName().equals(ScorePart.ORIGINALITY.id()) && part.getRaw() != null && !(share >= part.getRaw());
    }

    private ScoreComponent component(ScorePart part, Measured measured) {
        return new ScoreSheet(config, part.score())
                .add(part, measured)
                .score()
                .getComponents()
                .get(0);
    }
}
