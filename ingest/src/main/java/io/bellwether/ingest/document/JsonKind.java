package io.bellwether.ingest.document;

/** Tells one JSON document from lines of JSON, by where the first value ends. */
final class JsonKind {

    private JsonKind() {}

    /**
     * A value that ends on its first line with another line after it, or that a line end cuts inside a text, is the first
     * of many; one with line ends between its parts is a document.
     */
    static Format of(String start, boolean complete) {
        if (start.startsWith("[")) {
            return Format.JSON_DOCUMENT;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '\n') {
                return quoted ? Format.JSON_LINES : Format.JSON_DOCUMENT;
            } else if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return start.substring(i + 1).isBlank() && complete ? Format.JSON_DOCUMENT : Format.JSON_LINES;
            }
        }
        boolean feed = start.contains("jsonfeed.org");
        return feed || complete ? Format.JSON_DOCUMENT : Format.JSON_LINES;
    }
}
