package io.bellwether.enrich.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of a tab-separated data file in UTF-8. A line that starts with {@code #} is a comment, an empty line is skipped;
 * fields are stripped; the last fields may be missing.
 */
public final class Table {

    private Table() {}

    /**
     * Rows of a resource beside a class.
     *
     * @throws IllegalArgumentException when there is no such resource
     */
    public static List<List<String>> resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name + " beside " + owner.getName());
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /**
     * One list of a resource whose rows are a list's name and its words, parted by spaces.
     *
     * @return the words of all rows of that name, in order
     * @throws IllegalArgumentException when there is no such row
     */
    public static Set<String> words(Class<?> owner, String name, String list) {
        Set<String> words = new LinkedHashSet<>();
        for (var row : resource(owner, name)) {
            if (row.get(0).equals(list)) {
                words.addAll(parts(row.get(1), ' '));
            }
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no list " + list + " in " + name);
        }
        return Collections.unmodifiableSet(words);
    }

    /** Rows of a table that is read to its end. */
    public static List<List<String>> read(Reader reader) {
        var rows = new ArrayList<List<String>>();
        new BufferedReader(reader)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> rows.add(fields(line, '\t')));
        return rows;
    }

    /** Parts of a field, stripped, empty ones left out. */
    public static List<String> parts(String field, char separator) {
        return fields(field, separator).stream().filter(part -> !part.isEmpty()).toList();
    }

    /** A field of a row, or the empty string when the row is shorter. */
    public static String field(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }

    private static List<String> fields(String line, char separator) {
        var fields = new ArrayList<String>();
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            fields.add(line.substring(from, at).strip());
            from = at + 1;
        }
        fields.add(line.substring(from).strip());
        return fields;
    }
}
