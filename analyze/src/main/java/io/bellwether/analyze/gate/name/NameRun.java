package io.bellwether.analyze.gate.name;

import java.util.List;

/**
 * A name written in an alphabet.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param words its words as written, without what joins them
 * @param opening whether it opens a sentence, where every word has a capital
 * @param headline whether it stands in a line in which most words have one
 */
record NameRun(int start, int end, List<String> words, boolean opening, boolean headline) {

    NameRun {
        words = List.copyOf(words);
    }
}
