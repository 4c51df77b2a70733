package io.bellwether.ingest.fetch;

import java.net.UnknownHostException;

/** A host resolves to an address that must not be dialled. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host, String reason) {
        super(host + " is at a " + reason + " address (ingest.fetch.allow.hosts permits single hosts)");
    }
}
