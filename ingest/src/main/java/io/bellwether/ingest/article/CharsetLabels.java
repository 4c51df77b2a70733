package io.bellwether.ingest.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encodings by the names that documents give them. As in the WHATWG Encoding Standard a label means the superset that
 * its users write in fact: {@code gb2312} is GB18030, {@code iso-8859-1} is windows-1252.
 */
final class CharsetLabels {

    private static final int LONGEST = 40;

    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gb2312-80", "GB18030"),
            Map.entry("chinese", "GB18030"),
            Map.entry("csgb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("big5-hkscs", "Big5-HKSCS"),
            Map.entry("x-x-big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"));

    /** Names that IANA registers, for those that only Java has or that few know. */
    private static final Map<String, String> REGISTERED = Map.of(
            "big5-hkscs", "big5",
            "windows-31j", "shift_jis",
            "x-windows-949", "euc-kr",
            "x-windows-874", "tis-620",
            "x-macroman", "macintosh");

    private CharsetLabels() {}

    /** The name of an encoding for reports, lower case. */
    static String name(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return REGISTERED.getOrDefault(name, name);
    }

    /** The declared name instead of its superset's where the bytes keep to it: no C1 control is ISO 8859-1. */
    static String narrowest(String name, @Nullable String label, byte[] bytes) {
        boolean latin = name.equals("windows-1252")
                && label != null
                && SUPERSETS.containsKey(label.strip().toLowerCase(Locale.ROOT));
        for (int i = 0; latin && i < bytes.length; i++) {
            latin = (bytes[i] & 0xff) < 0x80 || (bytes[i] & 0xff) > 0x9f;
        }
        return latin ? "iso-8859-1" : name;
    }

    static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** The encoding that a label means; empty for a label that nobody knows. */
    static Optional<Charset> of(@Nullable String label) {
        String name = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(SUPERSETS.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** The {@code charset} parameter of a content type. */
    static Optional<Charset> ofContentType(@Nullable String contentType) {
        return contentType == null ? Optional.empty() : of(after(contentType, "charset"));
    }

    /** The value after {@code name =}, quoted or bare; null when it is not there. */
    static @Nullable String after(String text, String name) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
            int i = skipSpace(text, at + name.length());
            if (i < text.length() && text.charAt(i) == '=') {
                return value(text, skipSpace(text, i + 1));
            }
        }
        return null;
    }

    private static @Nullable String value(String text, int from) {
        if (from >= text.length()) {
            return null;
        }
        char quote = text.charAt(from);
        if (quote == '"' || quote == '\'') {
            int end = text.indexOf(quote, from + 1);
            return end < 0 ? null : text.substring(from + 1, end);
        }
        int end = from;
        while (end < text.length() && " \t\r\n;,>\"'/?".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == from ? null : text.substring(from, end);
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The encoding that a byte order mark announces; empty when there is none. */
    static Optional<Charset> ofByteOrderMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        } else if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        } else if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        } else if (starts(b, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(b, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** The family of encodings in which a document without mark starts with {@code <} or <code>{</code>. */
    static Optional<Charset> ofFirstBytes(byte[] b) {
        if (b.length < 4) {
            return Optional.empty();
        }
        if (isOpening(b[0]) && b[1] == 0) {
            return Optional.of(b[2] == 0 && b[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE);
        } else if (b[0] == 0 && isOpening(b[1])) {
            return Optional.of(StandardCharsets.UTF_16BE);
        } else if (b[0] == 0 && b[1] == 0 && b[2] == 0 && isOpening(b[3])) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        // "<?xm" in EBCDIC; the declaration says which page of it.
        return starts(b, 0x4C, 0x6F, 0xA7, 0x94) ? of("IBM037") : Optional.empty();
    }

    private static boolean isOpening(byte b) {
        return b == '<' || b == '{';
    }

    private static boolean starts(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
