package io.bellwether.runtime;

import java.util.List;

/** Settings that an app cannot start with; the message names every one of them with key, value and what is wanted. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettingsException(List<String> problems) {
        super("invalid configuration:\n  " + String.join("\n  ", problems));
    }
}
