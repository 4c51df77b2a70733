package io.bellwether.schemas;

import io.bellwether.news.Heat;
import io.bellwether.news.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A story as it stands at the reader's moment: what only a clock can tell.
 *
 * @param hot attention now, 0 to 100; 0 when nothing can be said
 * @param phase new, developing, sustained; or fading, when nothing was reported for a half-life
 */
public record StoryNow(Story story, double hot, String phase) {

    private static final Duration USUAL_HALF_LIFE = Duration.ofHours(24);

    /** The story at a moment. */
    public static StoryNow of(Story story, Instant now) {
        Heat heat = story.getHeat();
        Instant last = story.getLastReport();
        Duration halfLife = heat == null ? USUAL_HALF_LIFE : Duration.ofMillis(heat.getHalfLife());
        boolean isFading = last != null && last.plus(halfLife).isBefore(now);
        return new StoryNow(
                story,
                heat == null ? 0 : Attention.at(heat, now),
                isFading ? "fading" : story.getPhase().name().toLowerCase(Locale.ROOT));
    }
}
