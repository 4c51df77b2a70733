package io.bellwether.enrich.term;

/**
 * The beginning of an English word that stands for it where languages meet: its stem, and of that at most seven letters,
 * so that "agriculture" meets "agricultural": a dictionary does not know which of them the other article used.
 */
final class SharedStem {

    private static final int LONGEST = 7;

    private SharedStem() {}

    /** Where the shared stem of a word ends whose {@link Stem} ends there; what begins with a digit is not shortened. */
    static int end(String text, int from, int endOfStem) {
        return Character.isDigit(text.charAt(from)) ? endOfStem : Math.min(endOfStem, from + LONGEST);
    }
}
