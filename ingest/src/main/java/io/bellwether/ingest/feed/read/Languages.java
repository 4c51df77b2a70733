package io.bellwether.ingest.feed.read;

import org.jspecify.annotations.Nullable;

/** Language tags as feeds declare them. */
final class Languages {

    /** Longest tag that BCP 47 demands to be kept. */
    private static final int LONGEST = 35;

    private Languages() {}

    /** The tag with hyphens, null when the text cannot be one. */
    static @Nullable String tag(@Nullable String declared) {
        String tag = declared == null ? "" : declared.strip().replace('_', '-');
        boolean plausible = tag.length() >= 2
                && tag.length() <= LONGEST
                && tag.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
        return plausible ? tag : null;
    }
}
