package io.bellwether.runtime.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Resolves names for the HTTP client and lets the guard see every address before it is dialled. */
public final class GuardedResolver implements DnsResolver {

    /** Looks a name up. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final AddressGuard guard;
    private final Lookup lookup;

    public GuardedResolver(AddressGuard guard, Lookup lookup) {
        this.guard = guard;
        this.lookup = lookup;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return guard.permitted(host, lookup.addressesOf(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
