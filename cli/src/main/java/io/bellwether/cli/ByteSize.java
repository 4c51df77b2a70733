package io.bellwether.cli;

import java.util.Locale;

/** Sizes as people read them. */
final class ByteSize {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1_000;

    private ByteSize() {}

    /** In decimal units with three digits at most, e.g. {@code 12.3 MB}. */
    static String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || size >= 100 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}
