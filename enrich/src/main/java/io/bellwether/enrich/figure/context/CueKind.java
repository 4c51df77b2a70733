package io.bellwether.enrich.figure.context;

import io.bellwether.news.Comparison;
import java.util.Locale;

/** What a word near a figure says. */
enum CueKind {
    UP(Comparison.UP),
    DOWN(Comparison.DOWN),
    AT_LEAST(Comparison.AT_LEAST),
    AT_MOST(Comparison.AT_MOST),
    ABOUT(Comparison.ABOUT),
    PERIOD(Comparison.NONE),
    WHAT(Comparison.NONE);

    private final Comparison comparison;

    CueKind(Comparison comparison) {
        this.comparison = comparison;
    }

    static CueKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Comparison comparison() {
        return comparison;
    }

    boolean isDirection() {
        return this == UP || this == DOWN;
    }
}
