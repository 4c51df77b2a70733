package io.bellwether.analyze.model;

/** The budget of the day does not allow for a call. */
public final class OverBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OverBudgetException(String message) {
        super(message);
    }
}
