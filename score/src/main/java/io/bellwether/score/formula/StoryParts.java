package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Outlet;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreCap;
import io.bellwether.news.ScoreComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * The few parts of Quality and Impact that depend on the story. They are put into scores that were made from the
 * article alone, so that a story can grow without its articles' texts being read again.
 */
public final class StoryParts {

    private static final String UNCORROBORATED = "uncorroborated";
    private static final String LOW_QUALITY = "low-quality";

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
        var components = new ArrayList<ScoreComponent>();
        for (ScoreComponent part : alone.getComponents()) {
            boolean lower = part.getName().equals(ScorePart.ORIGINALITY.id())
                    && part.getRaw() != null
                    && originality.share() < part.getRaw();
            components.add(lower ? component(ScorePart.ORIGINALITY, measured(originality)) : part);
        }
        return score(components, alone.getCaps(), alone.getAdjustment());
    }

    /** Impact with the story's size, and with the caps that corroboration and quality decide. */
    public Score impact(Score alone, ScoreComponent storySize, int families, Score quality, Outlet outlet) {
        var components = alone.getComponents().stream()
                .map(part -> part.getName().equals(storySize.getName()) ? storySize : part)
                .toList();
        var caps = new ArrayList<ScoreCap>();
        if (!(quality.getValue() >= ImpactScorer.LOW_QUALITY)) {
            caps.add(cap(LOW_QUALITY, config.caps().lowQuality(), ImpactReasons.lowQuality(quality.getValue())));
        }
        alone.getCaps().stream()
                .filter(cap -> !cap.getName().equals(LOW_QUALITY) && !cap.getName().equals(UNCORROBORATED))
                .forEach(caps::add);
        Integer tier = outlet.getTier();
        boolean standing = tier != null && tier >= 1 && tier <= 3;
        if (!standing && families < 2) {
            caps.add(cap(UNCORROBORATED, config.caps().uncorroborated(), ImpactReasons.uncorroborated()));
        }
        return score(components, caps, alone.getAdjustment());
    }

    private static Measured measured(Originality originality) {
        double share = Curve.clamp(originality.share(), 0, 1);
        return Measured.of(share, 100 * share, QualityReasons.originality(share, originality.copyOf()));
    }

    private ScoreComponent component(ScorePart part, Measured measured) {
        return new ScoreSheet(config, part.score())
                .add(part, measured)
                .score()
                .getComponents()
                .get(0);
    }

    private static ScoreCap cap(String name, double limit, BilingualText reason) {
        return new ScoreCap(name, Points.ofHundredths(Points.hundredths(limit)), reason);
    }

    private static Score score(List<ScoreComponent> components, List<ScoreCap> caps, double adjustment) {
        return new Score(
                ScoreSheet.value(components, caps, adjustment), List.copyOf(components), List.copyOf(caps), adjustment);
    }
}
