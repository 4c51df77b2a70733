package io.bellwether.schemas;

/** The cluster or the registry refused a part of the catalogue; the message names topic or subject and the reason. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogueException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
