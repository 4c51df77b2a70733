package io.bellwether.ingest.document;

import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from the first bytes what a document is; name and content type decide only where the bytes leave doubt. */
final class FormatSniffer {

    /** First bytes of common files that begin like text. */
    private static final List<String> BINARY =
            List.of("%PDF-", "{\\rtf", "GIF8", "Rar!", "BZh", "7z\u00bc\u00af", "\u00fd7zXZ", "\u00ff\u00d8\u00ff");

    private final byte[] head;
    private final boolean complete;
    private final String hint;

    private FormatSniffer(byte[] head, boolean complete, String hint) {
        this.head = head;
        this.complete = complete;
        this.hint = hint;
    }

    /**
     * The format of a document.
     *
     * @param head its first bytes
     * @param complete whether they are all of it
     */
    static Format of(byte[] head, boolean complete, Source source) {
        return new FormatSniffer(head, complete, hint(source.name(), source.contentType())).format();
    }

    private Format format() {
        if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return Format.GZIP;
        } else if (startsWith("PK\u0003\u0004") || startsWith("PK\u0005\u0006")) {
            return Format.ZIP;
        }
        Optional<Charset> family = TextDecoder.unicodeFamily(head);
        if (BINARY.stream().anyMatch(this::startsWith) || (family.isEmpty() && isBinary())) {
            return Format.BINARY;
        }
        String text = new String(head, family.orElse(StandardCharsets.ISO_8859_1));
        String start = text.replace("\ufeff", "").stripLeading();
        if (start.isEmpty() && complete) {
            return Format.EMPTY;
        } else if (start.startsWith("<")) {
            return XmlKind.of(start, hint);
        } else if (hint.equals("jsonl")) {
            return Format.JSON_LINES;
        } else if (start.startsWith("{") || start.startsWith("[")) {
            return JsonKind.of(start, complete);
        }
        return switch (hint) {
            case "json" -> Format.JSON_DOCUMENT;
            case "xml" -> Format.FEED;
            case "html" -> Format.PAGE;
            default -> Format.TEXT;
        };
    }

    private boolean startsWith(String start) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }

    /** A NUL, or more than one control character in thirty. */
    private boolean isBinary() {
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            boolean control =
                    (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) || b == 0x7f;
            controls += control ? 1 : 0;
        }
        return controls * 30 > head.length;
    }

    /** What content type or name say: jsonl, json, xml, html, or nothing. */
    private static String hint(String name, @Nullable String contentType) {
        String type = contentType == null ? "" : PlainText.cut(contentType, 200).toLowerCase(Locale.ROOT);
        String file = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (type.contains("ndjson") || type.contains("jsonl") || ends(file, ".jsonl", ".ndjson", ".jl")) {
            return "jsonl";
        } else if (type.contains("json") || ends(file, ".json")) {
            return "json";
        } else if (type.contains("html") || ends(file, ".html", ".htm", ".xhtml", ".shtml")) {
            return "html";
        }
        return type.contains("xml") || ends(file, ".xml", ".rss", ".atom", ".rdf", ".opml") ? "xml" : "";
    }

    private static boolean ends(String name, String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
