package io.bellwether.analyze.model.openai;

/** A key, which is never printed. */
public final class Secret {

    /** For servers that ask for none. */
    public static final Secret NONE = new Secret("");

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Hides a key. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    String reveal() {
        return value;
    }

    /** Whether there is one. */
    public boolean isPresent() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return isPresent() ? "(hidden)" : "(none)";
    }
}
