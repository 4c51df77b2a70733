package io.bellwether.runtime.net;

import java.net.UnknownHostException;

/** A host resolves to an address that must not be dialled. */
public final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host, String reason, String remedy) {
        super(host + " is at a " + reason + " address (" + remedy + ")");
    }
}
