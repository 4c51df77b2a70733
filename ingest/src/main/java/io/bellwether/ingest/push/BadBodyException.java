package io.bellwether.ingest.push;

/** A body cannot be taken apart into articles. */
final class BadBodyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    BadBodyException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Stable kebab-case code. */
    String code() {
        return code;
    }
}
