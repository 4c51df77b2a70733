package io.bellwether.reader.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * A value that can be filtered by, with its names.
 *
 * @param id what is filtered by
 * @param en English name
 * @param zh Chinese name
 */
public record FacetLabel(String id, String en, String zh) {

    private static final char SEPARATOR = '\u0001';
    private static final int LONGEST = 300;

    /** In a form that sorts by id and can be read back. */
    String encoded() {
        return String.join(
                String.valueOf(SEPARATOR),
                Stream.of(id, en, zh).map(FacetLabel::plain).toList());
    }

    static FacetLabel decoded(String text) {
        var parts = List.of(text.split(String.valueOf(SEPARATOR), -1));
        return new FacetLabel(parts.get(0), parts.get(1), parts.get(2));
    }

    private static String plain(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return cut.replace(SEPARATOR, ' ');
    }
}
