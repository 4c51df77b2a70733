package io.bellwether.local;

/**
 * A TCP port as the caller wants it.
 *
 * @param number 1 to 65,535, or 0 for any free port
 * @param exact whether another port will not do: a busy port is then an error instead of being stepped over
 */
public record RequestedPort(int number, boolean exact) {

    private static final int HIGHEST = 65_535;

    public RequestedPort {
        if (number < 0 || number > HIGHEST) {
            throw new IllegalArgumentException("port " + number + " is not between 0 and " + HIGHEST);
        }
    }

    /** This port, or the next free one. */
    public static RequestedPort preferably(int number) {
        return new RequestedPort(number, false);
    }

    /** This port and no other. */
    public static RequestedPort exactly(int number) {
        return new RequestedPort(number, true);
    }

    /** Any free port. */
    public static RequestedPort any() {
        return new RequestedPort(0, false);
    }
}
