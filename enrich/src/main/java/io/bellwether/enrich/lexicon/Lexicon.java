package io.bellwether.enrich.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word list shipped as a UTF-8 resource. The first line is {@code version: N}; {@code [name]} opens a section; every
 * other line is one entry, taken as written, or {@code entry<TAB>value}; {@code #} opens a comment line.
 *
 * @param version counts up with every change of the list
 * @param sections entries by section, in file order; a value is empty when the line has none
 */
public record Lexicon(int version, Map<String, Map<String, String>> sections) {

    private static final String VERSION = "version:";

    /**
     * Reads a list that lies beside a class.
     *
     * @throws IllegalStateException when the resource is missing or has no version
     */
    public static Lexicon of(Class<?> owner, String resource) {
        try (InputStream bytes = owner.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("no lexicon " + resource + " beside " + owner.getName());
            }
            var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return parse(resource, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Entries of a section, in file order. */
    public Set<String> words(String section) {
        return entries(section).keySet();
    }

    /** Entries of a section, in file order, as a list. */
    public List<String> list(String section) {
        return List.copyOf(entries(section).keySet());
    }

    /** Entries of a section with their numbers. */
    public Map<String, Double> weights(String section) {
        return Collections.unmodifiableMap(entries(section).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> Double.valueOf(e.getValue()), (a, b) -> b, LinkedHashMap::new)));
    }

    private Map<String, String> entries(String section) {
        Map<String, String> entries = sections.get(section);
        if (entries == null) {
            throw new IllegalStateException("no section [" + section + "] in " + sections.keySet());
        }
        return entries;
    }

    private static Lexicon parse(String resource, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith(VERSION)) {
            throw new IllegalStateException(resource + " does not begin with " + VERSION);
        }
        var sections = new LinkedHashMap<String, Map<String, String>>();
        var names = new ArrayList<String>(List.of(""));
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("[") && line.endsWith("]")) {
                names.add(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int tab = line.indexOf('\t');
                sections.computeIfAbsent(names.get(names.size() - 1), name -> new LinkedHashMap<>())
                        .put(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
            }
        }
        int version = Integer.parseInt(lines.get(0).substring(VERSION.length()).strip());
        return new Lexicon(version, Collections.unmodifiableMap(sections));
    }
}
