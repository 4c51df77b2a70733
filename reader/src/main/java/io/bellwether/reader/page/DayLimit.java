package io.bellwether.reader.page;

import io.bellwether.reader.intake.ModelDay;

/**
 * What the model may take on a day (UTC), as analysts are told.
 *
 * @param tokens read and written together; 0 for no limit
 * @param micros money in millionths of the currency; 0 for no limit
 */
public record DayLimit(long tokens, long micros) {

    /** No limit. */
    public static final DayLimit NONE = new DayLimit(0, 0);

    /** Whether less is left than a call takes on average. */
    public boolean isUsedUpBy(ModelDay day) {
        return isUsedUp(tokens, day.tokens(), day.heldTokens(), day.calls())
                || isUsedUp(micros, day.micros(), day.heldMicros(), day.calls());
    }

    private static boolean isUsedUp(long limit, long spent, long held, long calls) {
        long left = limit - spent - held;
        return limit > 0 && (left <= 0 || (calls > 0 && left < spent / calls));
    }
}
