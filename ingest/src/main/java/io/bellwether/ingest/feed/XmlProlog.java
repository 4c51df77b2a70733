package io.bellwether.ingest.feed;

/**
 * Takes the XML declaration and the document type away before the parser sees them. A document type can only do harm
 * here: entities that grow without end, files and addresses to be loaded.
 */
final class XmlProlog {

    private XmlProlog() {}

    /** The document from its first real tag on; NUL characters, which no XML may hold, are dropped. */
    static String drop(String xml) {
        String text = xml.indexOf('\0') < 0 ? xml : xml.replace("\0", "");
        int at = 0;
        while (true) {
            int open = text.indexOf('<', at);
            if (open < 0) {
                return "";
            } else if (text.startsWith("<?", open)) {
                at = after(text, "?>", open);
            } else if (text.startsWith("<!--", open)) {
                at = after(text, "-->", open);
            } else if (text.startsWith("<!", open) && !text.startsWith("<![CDATA[", open)) {
                at = afterDoctype(text, open);
            } else {
                return text.substring(open);
            }
        }
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** Past the closing bracket of a document type with its internal subset, quoted text skipped. */
    private static int afterDoctype(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith("<!--", i)) {
                i = after(text, "-->", i) - 1;
            } else if ((c == '"' || c == '\'') && text.indexOf(c, i + 1) > 0) {
                i = text.indexOf(c, i + 1);
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
