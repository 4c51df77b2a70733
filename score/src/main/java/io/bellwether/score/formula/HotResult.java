package io.bellwether.score.formula;

import io.bellwether.news.Heat;
import io.bellwether.news.Score;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hot as of the story's latest report, and the attention that no clock changes. */
public final class HotResult {

    private final Score hot;
    private final @Nullable Heat heat;

    HotResult(Score hot, @Nullable Heat heat) {
        this.hot = hot;
        this.heat = heat;
    }

    /** The score, as of the story's latest report. */
    public Score hot() {
        return hot;
    }

    /** Order of attention for ever; empty when nobody reports the story. */
    public Optional<Heat> heat() {
        return Optional.ofNullable(heat);
    }
}
