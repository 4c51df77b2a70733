package io.bellwether.ingest;

/**
 * Where in the input something stands, for people: {@code feeds/a.xml}, {@code entry 3}.
 *
 * @param input file, address or {@code stdin}; inside an archive {@code archive!member}
 * @param position {@code line 12}, {@code entry 3}, or empty for the whole input
 */
public record Place(String input, String position) {

    /** The whole input. */
    public static Place of(String input) {
        return new Place(input, "");
    }

    /** A line of a line-oriented input, counted from 1. */
    public Place line(long number) {
        return new Place(input, "line " + number);
    }

    /** An entry of a feed, counted from 1. */
    public Place entry(int number) {
        return new Place(input, "entry " + number);
    }

    @Override
    public String toString() {
        return position.isEmpty() ? input : input + ", " + position;
    }
}
