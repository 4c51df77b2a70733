package io.bellwether.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.Heat;
import io.bellwether.news.Story;
import io.bellwether.news.StoryPhase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoryNowTest {

    private static final Instant LAST = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration HALF_LIFE = Duration.ofHours(24);

    static {
        TrustedRecords.trust();
    }

    @Test
    void shouldFadeAfterAHalfLifeWithoutAReport() {
        assertThat(StoryNow.of(story(), LAST.plus(HALF_LIFE)).phase()).isEqualTo("developing");
        assertThat(StoryNow.of(story(), LAST.plus(HALF_LIFE).plusSeconds(1)).phase())
                .isEqualTo("fading");
    }

    @Test
    void shouldCoolWithTheClock() {
        double then = StoryNow.of(story(), LAST).hot();
        double later = StoryNow.of(story(), LAST.plus(HALF_LIFE)).hot();

        assertThat(then).isGreaterThan(later);
        assertThat(later).isPositive();
    }

    private static Story story() {
        double halfLives = (double) LAST.toEpochMilli() / HALF_LIFE.toMillis();
        return Story.newBuilder()
                .setStoryId("s")
                .setPhase(StoryPhase.DEVELOPING)
                .setFirstReport(LAST.minusSeconds(7_200))
                .setLastReport(LAST)
                .setHeat(new Heat(2 + halfLives, HALF_LIFE.toMillis()))
                .setScorerVersion("test")
                .build();
    }
}
