package io.bellwether.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hands out free loopback ports, each at most once, and keeps note of those that had to move. */
public final class PortChoice {

    static final String LOOPBACK = "127.0.0.1";

    private static final int HIGHEST = 65_535;
    private static final int STEPS = 100;

    private final Set<Integer> handedOut = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * A free port: the requested one, else one of the hundred after it, else any.
     *
     * @throws LocalStackException when exactly that port was asked for and it is busy
     */
    public int choose(String service, RequestedPort wanted) {
        int number = wanted.number();
        if (number == 0) {
            return take(anyFree());
        }
        if (isUnused(number)) {
            return take(number);
        }
        if (wanted.exact()) {
            throw new LocalStackException(
                    service + ": port " + number + " is busy; free it, or ask for another port (0 takes any)");
        }
        int next = nextFree(number + 1);
        notes.add(service + ": port " + number + " is busy, using " + next + " instead");
        return take(next);
    }

    /** A free port near {@code number} that nobody asked for, and therefore moves without a note. */
    int chooseQuietly(int number) {
        return take(nextFree(number));
    }

    /** What had to move, in words for people. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether nobody listens on a port. */
    boolean isFree(int number) {
        return bind(number) == number;
    }

    private int take(int number) {
        handedOut.add(number);
        return number;
    }

    private int nextFree(int from) {
        for (int number = from; number <= Math.min(from + STEPS, HIGHEST); number++) {
            if (isUnused(number)) {
                return number;
            }
        }
        return anyFree();
    }

    private boolean isUnused(int number) {
        return !handedOut.contains(number) && isFree(number);
    }

    private int anyFree() {
        for (int attempt = 0; attempt < STEPS; attempt++) {
            int number = bind(0);
            if (number > 0 && !handedOut.contains(number)) {
                return number;
            }
        }
        throw new LocalStackException("this machine has no free port on " + LOOPBACK);
    }

    /** Port that could be bound, or -1. Bound as the servers bind it, so that a closing connection is no obstacle. */
    private static int bind(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(loopback(number));
            return socket.getLocalPort();
        } catch (IOException e) {
            return -1;
        }
    }

    /** A port on the loopback address. */
    static InetSocketAddress loopback(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
