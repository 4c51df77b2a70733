package io.bellwether.benchmarks.eval.extract;

import java.util.regex.Pattern;

/** White space of any kind, of no meaning to a comparison. */
final class Whitespace {

    private static final Pattern RUN = Pattern.compile("[\\s\\p{Z}]+");

    private Whitespace() {}

    /** One blank for every run, none at the ends. */
    static String fold(String text) {
        return RUN.matcher(text).replaceAll(" ").strip();
    }
}
