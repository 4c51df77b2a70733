package io.bellwether.reader.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of the topics stands.
 *
 * @param generation that is shown; empty before the first
 * @param lag records that are not read yet, as far as the clients know
 * @param isCaughtUp whether all that was there at the start has been read
 * @param lastRecord when a record was last written to a topic that is read; null before the first
 * @param unreadable records that could not be decoded since the start
 * @param deadLetters upper bound of what the dead-letter topic holds
 * @param model what the model took on the last day on which it was used; null when it never was
 * @param failure why reading stands still; null while it does not
 */
public record Progress(
        String generation,
        long lag,
        boolean isCaughtUp,
        @Nullable Instant lastRecord,
        long unreadable,
        long deadLetters,
        @Nullable ModelDay model,
        @Nullable String failure) {

    /** Before anything was read. */
    public static final Progress NONE = new Progress("", 0, false, null, 0, 0, null, null);
}
