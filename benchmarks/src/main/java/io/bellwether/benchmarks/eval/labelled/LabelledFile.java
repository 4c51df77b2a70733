package io.bellwether.benchmarks.eval.labelled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file with one JSON object a line, UTF-8; blank lines do not count. */
public final class LabelledFile {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path path;
    private final JsonNode first;
    private final String description;

    private LabelledFile(Path path, JsonNode first, String description) {
        this.path = path;
        this.first = first;
        this.description = description;
    }

    static LabelledFile of(Path path) throws IOException {
        String name = path.getFileName() + " line ";
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    JsonNode first = JSON.readTree(line);
                    return first.isObject()
                            ? new LabelledFile(path, first, name + number + " with " + names(first))
                            : new LabelledFile(path, first, name + number + ", not a JSON object");
                }
            }
            return new LabelledFile(path, JSON.missingNode(), path.getFileName() + ", empty");
        } catch (JsonProcessingException e) {
            return new LabelledFile(path, JSON.missingNode(), name + number + ", not JSON");
        } catch (MalformedInputException e) {
            return new LabelledFile(path, JSON.missingNode(), name + (number + 1) + ", not UTF-8");
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Its name without the ending. */
    public String stem() {
        String name = path.getFileName().toString();
        int end = name.lastIndexOf('.');
        return end <= 0 ? name : name.substring(0, end);
    }

    boolean has(String... fields) {
        return Arrays.stream(fields).allMatch(first::hasNonNull);
    }

    String description() {
        return description;
    }

    /**
     * All its records.
     *
     * @throws IOException when a line is not a JSON object; the message names the file and line
     */
    public List<LabelledRecord> records() throws IOException {
        var records = new ArrayList<LabelledRecord>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    records.add(record(line, number));
                }
            }
        } catch (MalformedInputException e) {
            throw new IOException(path + " line " + (number + 1) + ": expected UTF-8", e);
        }
        return records;
    }

    private LabelledRecord record(String line, int number) throws IOException {
        try {
            JsonNode fields = JSON.readTree(line);
            if (fields.isObject()) {
                return new LabelledRecord(path, number, fields);
            }
        } catch (JsonProcessingException e) {
            throw new IOException(
                    path + " line " + number + ": expected a JSON object, found " + e.getOriginalMessage(), e);
        }
        throw new IOException(path + " line " + number + ": expected a JSON object");
    }

    private static String names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }
}
