package io.bellwether.benchmarks.eval.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One record of a labelled file. A field that is not as asked for is an {@link IOException} that names file and line.
 *
 * @param file where it stands
 * @param line its line, from 1
 * @param fields the JSON object
 */
public record LabelledRecord(Path file, int line, JsonNode fields) {

    /** Its own {@code id}, else file name and line. */
    public String id() {
        JsonNode id = fields.path("id");
        return id.isValueNode() && !id.isNull() ? id.asText() : file.getFileName() + ":" + line;
    }

    /** A string. */
    public String text(String field) throws IOException {
        return optionalText(field).orElseThrow(() -> broken("a string in \"" + field + "\""));
    }

    /** A string that may be missing, null or something else. */
    public Optional<String> optionalText(String field) {
        return Optional.ofNullable(fields.path(field).textValue());
    }

    /** An array of strings. */
    public List<String> texts(String field) throws IOException {
        var texts = new ArrayList<String>();
        for (JsonNode item : items(field)) {
            if (!item.isTextual()) {
                throw broken("an array of strings in \"" + field + "\"");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    /** A number. */
    public double number(String field) throws IOException {
        JsonNode number = fields.path(field);
        if (!number.isNumber()) {
            throw broken("a number in \"" + field + "\"");
        }
        return number.doubleValue();
    }

    /** An array. */
    public List<JsonNode> items(String field) throws IOException {
        JsonNode array = fields.path(field);
        if (!array.isArray()) {
            throw broken("an array in \"" + field + "\"");
        }
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items;
    }

    /** What to throw when the record does not hold this. */
    public IOException broken(String expected) {
        return new IOException(file + " line " + line + ": expected " + expected);
    }
}
