package io.bellwether.ingest.fetch;

import io.bellwether.ingest.fetch.FetchResult.Failed;
import io.bellwether.ingest.fetch.FetchResult.Refused;
import io.bellwether.runtime.net.ForbiddenAddressException;
import io.bellwether.runtime.net.GuardedClient;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Says in this module's words why an exchange failed. */
final class FetchFailures {

    private FetchFailures() {}

    /** The result for an exception. */
    static FetchResult of(IOException failure, URI url) {
        if (failure instanceof ForbiddenAddressException) {
            return new Refused("forbidden-address", detail(url, failure));
        } else if (failure instanceof BoundedBody.TooLarge) {
            return new Refused("too-large", detail(url, failure));
        } else if (failure instanceof BoundedBody.UnknownEncoding) {
            return new Refused("unknown-encoding", detail(url, failure));
        } else if (failure instanceof MessageConstraintException) {
            return new Refused("header-too-large", detail(url, failure));
        } else if (failure instanceof GuardedClient.OutOfTimeException || failure instanceof SocketTimeoutException) {
            return failed("timeout", url, failure);
        } else if (failure instanceof UnknownHostException) {
            return failed("unknown-host", url, failure);
        } else if (failure instanceof HttpHostConnectException) {
            return failed("connect-failed", url, failure);
        } else if (failure instanceof SSLException) {
            return failed("tls-failed", url, failure);
        } else if (failure instanceof ZipException || failure instanceof EOFException) {
            return failed("broken-body", url, failure);
        }
        return failed("exchange-failed", url, failure);
    }

    private static Failed failed(String cause, URI url, IOException failure) {
        return new Failed(cause, detail(url, failure), 0, null);
    }

    private static String detail(URI url, IOException failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return url + ": " + message;
    }
}
