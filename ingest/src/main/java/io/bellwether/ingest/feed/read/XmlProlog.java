package io.bellwether.ingest.feed.read;

/**
 * Takes away what no feed needs before the parser sees it. A document type can only do harm here: entities that grow
 * without end, files and addresses to be loaded. A reference to half a surrogate pair writes a character that does not
 * exist.
 */
final class XmlProlog {

    private static final int LONGEST_REFERENCE = 16;

    private XmlProlog() {}

    /** The document from its first real tag on, without NULs and references to surrogates. */
    static String drop(String xml) {
        String plain = xml.indexOf('\0') < 0 ? xml : xml.replace("\0", "");
        String document = fromFirstTag(plain);
        String prolog = plain.substring(0, plain.length() - document.length());
        return withoutSurrogates(new InternalEntities(prolog).resolve(document));
    }

    private static String fromFirstTag(String text) {
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

    /** Past the closing bracket of a document type with its internal subset, quoted text and comments skipped. */
    static int afterDoctype(String text, int from) {
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

    private static String withoutSurrogates(String text) {
        StringBuilder cleaned = null;
        int kept = 0;
        for (int at = text.indexOf("&#"); at >= 0; at = text.indexOf("&#", at + 2)) {
            int end = at + 2;
            while (end < text.length() && end - at < LONGEST_REFERENCE && text.charAt(end) != ';') {
                end++;
            }
            if (end < text.length() && text.charAt(end) == ';' && isSurrogate(text.substring(at + 2, end))) {
                cleaned = cleaned == null ? new StringBuilder(text.length()) : cleaned;
                cleaned.append(text, kept, at).append('\ufffd');
                kept = end + 1;
            }
        }
        return cleaned == null
                ? text
                : cleaned.append(text, kept, text.length()).toString();
    }

    private static boolean isSurrogate(String number) {
        boolean hex = number.startsWith("x") || number.startsWith("X");
        try {
            int code = Integer.parseInt(hex ? number.substring(1) : number, hex ? 16 : 10);
            return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
