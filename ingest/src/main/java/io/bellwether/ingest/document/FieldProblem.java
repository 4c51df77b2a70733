package io.bellwether.ingest.document;

import io.bellwether.ingest.article.RejectionCause;

/** Ends the reading of one JSON article; never leaves the package. */
final class FieldProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectionCause reason;

    FieldProblem(RejectionCause reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    RejectionCause reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
