package io.bellwether.runtime;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells whether an exception blames the record or the world around it. */
public final class Failures {

    /** As a status; as an error code it is no registry's: those have five digits, as 40401 for an unknown subject. */
    private static final int NOT_FOUND = 404;

    private Failures() {}

    /**
     * True when trying again later may help: the registry is out of reach, overloaded or refuses this client, or Kafka
     * says that the error is retriable. A schema id that the registry does not know is the record's own fault.
     */
    public static boolean isTransient(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException answer) {
                return answer.getStatus() != NOT_FOUND;
            }
            if (cause instanceof TransientFailureException || cause instanceof RetriableException) {
                return true;
            }
            if (cause instanceof IOException io && isNetwork(io)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNetwork(IOException failure) {
        return failure.getClass().getName().startsWith("java.net.")
                || failure instanceof java.nio.channels.ClosedChannelException
                || failure instanceof java.net.http.HttpTimeoutException;
    }

    /** The innermost message, for people; class names only where there is no message. */
    public static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        if (innermost instanceof RestClientException answer && answer.getErrorCode() == NOT_FOUND) {
            return "no schema registry is at this address, or a part of it is missing (Apicurio: /apis/ccompat/v7): "
                    + message;
        }
        return message == null ? innermost.getClass().getSimpleName() : message;
    }
}
