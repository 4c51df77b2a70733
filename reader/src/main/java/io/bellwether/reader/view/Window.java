package io.bellwether.reader.view;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far back the latest report of a story may lie. */
public enum Window {
    /** However long. */
    ALL("all", null),
    /** A day. */
    DAY("24h", Duration.ofDays(1)),
    /** Three days. */
    THREE_DAYS("3d", Duration.ofDays(3)),
    /** A week. */
    WEEK("7d", Duration.ofDays(7)),
    /** A month. */
    MONTH("30d", Duration.ofDays(30));

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // a Duration is immutable
    private final @Nullable Duration length;

    Window(String key, @Nullable Duration length) {
        this.key = key;
        this.length = length;
    }

    /** Its name in an address. */
    public String key() {
        return key;
    }

    /** How long it is; empty for all time. */
    public Optional<Duration> length() {
        return Optional.ofNullable(length);
    }

    /** The window of a name in an address. */
    public static Optional<Window> ofKey(String key) {
        return Arrays.stream(values()).filter(window -> window.key.equals(key)).findFirst();
    }
}
