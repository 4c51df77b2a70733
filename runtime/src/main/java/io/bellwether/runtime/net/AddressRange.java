package io.bellwether.runtime.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, written {@code 10.0.0.0/8}. */
record AddressRange(InetAddress network, int bits, String name) {

    /** Reads a block; the address is a literal and never looked up. */
    static AddressRange of(String block, String name) {
        int slash = block.indexOf('/');
        try {
            return new AddressRange(
                    InetAddress.getByName(block.substring(0, slash)),
                    Integer.parseInt(block.substring(slash + 1)),
                    name);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(block, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (mine[i] != other[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || ((mine[whole] ^ other[whole]) & 0xff) >> (8 - rest) == 0;
    }
}
