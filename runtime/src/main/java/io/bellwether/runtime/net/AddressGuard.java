package io.bellwether.runtime.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which addresses may be dialled: public ones, and the hosts that the configuration names. It is asked with the
 * very address that is dialled, so a name that resolves differently a second time gains nothing. The ranges are those
 * of the IANA special-purpose registries (RFC 6890) that are not globally reachable; an IPv4 address embedded in an
 * IPv6 one (mapped, 6to4, NAT64, ISATAP) is judged as itself.
 */
public final class AddressGuard {

    private static final List<AddressRange> FORBIDDEN = List.of(
            AddressRange.of("0.0.0.0/8", "unspecified"),
            AddressRange.of("10.0.0.0/8", "private"),
            AddressRange.of("100.64.0.0/10", "carrier-grade NAT"),
            AddressRange.of("127.0.0.0/8", "loopback"),
            AddressRange.of("169.254.0.0/16", "link-local"),
            AddressRange.of("172.16.0.0/12", "private"),
            AddressRange.of("192.0.0.0/24", "protocol assignment"),
            AddressRange.of("192.0.2.0/24", "documentation"),
            AddressRange.of("192.88.99.0/24", "6to4 relay"),
            AddressRange.of("192.168.0.0/16", "private"),
            AddressRange.of("198.18.0.0/15", "benchmarking"),
            AddressRange.of("198.51.100.0/24", "documentation"),
            AddressRange.of("203.0.113.0/24", "documentation"),
            AddressRange.of("224.0.0.0/4", "multicast"),
            AddressRange.of("240.0.0.0/4", "reserved or broadcast"),
            AddressRange.of("2001::/23", "protocol assignment or Teredo"),
            AddressRange.of("2001:db8::/32", "documentation"),
            AddressRange.of("3fff::/20", "documentation"));

    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3", "global unicast");
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96", "NAT64");
    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16", "6to4");

    private final boolean allowPrivate;
    private final Set<String> allowedHosts;
    private final String remedy;

    /**
     * A guard.
     *
     * @param allowPrivate whether every address may be dialled; for trusted hosts inside one's own network
     * @param allowedHosts host names or address literals that may resolve to anything
     * @param remedy which setting permits more, for the message of a refusal
     */
    public AddressGuard(boolean allowPrivate, Set<String> allowedHosts, String remedy) {
        this.allowPrivate = allowPrivate;
        this.remedy = remedy;
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The addresses to dial for a host; one forbidden address among several forbids them all. */
    public InetAddress[] permitted(String host, InetAddress[] addresses) throws ForbiddenAddressException {
        if (allowPrivate || allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
            return addresses;
        }
        for (InetAddress address : addresses) {
            var reason = refusal(address);
            if (reason.isPresent()) {
                throw new ForbiddenAddressException(host, reason.get(), remedy);
            }
        }
        return addresses;
    }

    /** Why an address may not be dialled; empty when it may. The allowances do not count here. */
    static Optional<String> refusal(InetAddress address) {
        var embedded = embeddedIpv4(address);
        if (embedded.isPresent()) {
            return refusal(embedded.get());
        }
        if (address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address)) {
            return Optional.of(
                    address.isLoopbackAddress()
                            ? "loopback"
                            : address.isLinkLocalAddress() ? "link-local" : "not public");
        }
        return FORBIDDEN.stream()
                .filter(range -> range.contains(address))
                .map(AddressRange::name)
                .findFirst();
    }

    private static Optional<InetAddress> embeddedIpv4(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != 16) {
            return Optional.empty();
        }
        if (SIX_TO_FOUR.contains(address)) {
            return Optional.of(ipv4(bytes, 2));
        }
        // ISATAP (RFC 5214) ends in 0000:5efe or 0200:5efe and the IPv4 address.
        boolean isatap = (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && (bytes[11] & 0xff) == 0xfe;
        return NAT64.contains(address) || isMapped(bytes) || isatap ? Optional.of(ipv4(bytes, 12)) : Optional.empty();
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }

    private static InetAddress ipv4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
