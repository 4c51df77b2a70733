package io.bellwether.score.formula.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A bundled file of tab-separated rows.
 *
 * @param version the file's version line
 * @param digest SHA-256 (hex) of its content
 * @param rows rows after the version, each with the expected number of columns
 */
record DataFile(String version, String digest, List<List<String>> rows) {

    /**
     * Reads a resource beside this class.
     *
     * @throws IllegalStateException when it is missing or malformed: the build is broken then, not the input
     */
    static DataFile read(String name, int columns) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name, e);
        }
    }

    static DataFile parse(String name, String content, int columns) {
        String version = "";
        var rows = new ArrayList<List<String>>();
        for (String line : content.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (version.isEmpty()) {
                version = version(name, cells);
            } else if (cells.size() == columns) {
                rows.add(cells);
            } else {
                throw new IllegalStateException(name + ": expected " + columns + " columns: " + line);
            }
        }
        return new DataFile(version, sha256(content), List.copyOf(rows));
    }

    private static String version(String name, List<String> cells) {
        if (cells.size() != 2 || !cells.get(0).equals("version") || cells.get(1).isBlank()) {
            throw new IllegalStateException(name + ": the first row must be version<TAB>name");
        }
        return cells.get(1);
    }

    private static String sha256(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
