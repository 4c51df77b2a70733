package io.bellwether.analyze.model.openai;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a server is held to JSON, the strictest first. */
public enum OutputMode {
    /** The server admits only tokens that follow the schema. */
    JSON_SCHEMA,
    /** The server admits only JSON; the schema stands in the instructions. */
    JSON_OBJECT,
    /** The instructions alone ask for it. */
    PLAIN;

    /** This mode and those less strict. */
    List<OutputMode> andBelow() {
        return Arrays.stream(values()).filter(mode -> mode.compareTo(this) >= 0).toList();
    }

    /** As in the settings: {@code json_schema}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException when there is no such mode
     */
    public static OutputMode of(String key) {
        return Arrays.stream(values())
                .filter(mode -> mode.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be auto, json_schema, json_object or plain"));
    }
}
