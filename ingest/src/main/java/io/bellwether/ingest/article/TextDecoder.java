package io.bellwether.ingest.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Characters from bytes that say, more or less truly, how they are encoded. A byte order mark is believed first, then
 * the transport's content type, then the document itself (the order of RFC 7303, and of browsers); a statement that the
 * bytes contradict is passed over. Never fails: what cannot be read at all becomes U+FFFD.
 */
public final class TextDecoder {

    /** Bytes in which a page's {@code meta} is looked for: browsers stop at 1,024, pages do not. */
    private static final int PRESCAN = 16 * 1024;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /** An XML document. */
    public static DecodedText xml(byte[] bytes, @Nullable String contentType) {
        var family = CharsetLabels.ofFirstBytes(bytes);
        String head = head(bytes, family.orElse(StandardCharsets.ISO_8859_1));
        int start = head.indexOf("<?xml");
        int end = start < 0 ? -1 : head.indexOf("?>", start);
        String label = end < 0 ? null : CharsetLabels.after(head.substring(start, end), "encoding");
        String transport = contentType == null ? null : CharsetLabels.after(contentType, "charset");
        var declared = CharsetLabels.of(label);
        var wide = family.filter(TextDecoder::isWide);
        var decoded = decode(bytes, List.of(wide, CharsetLabels.of(transport), declared, family));
        boolean unknown = isUnknown(transport)
                || (isUnknown(label) && CharsetLabels.of(transport).isEmpty());
        String name = CharsetLabels.narrowest(decoded.charset(), transport == null ? label : transport, bytes);
        return new DecodedText(
                decoded.text(),
                isBareText(contentType, transport, bytes) ? "us-ascii" : name,
                decoded.repaired() || unknown);
    }

    /** Text without a charset parameter is ASCII (RFC 2046 section 4.1.2), where the bytes do not contradict. */
    private static boolean isBareText(@Nullable String contentType, @Nullable String charset, byte[] bytes) {
        boolean text = contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith("text/");
        return text && charset == null && CharsetLabels.isAscii(bytes);
    }

    private static boolean isUnknown(@Nullable String label) {
        return label != null && !label.isBlank() && CharsetLabels.of(label).isEmpty();
    }

    /** A page: {@code <meta charset>} or {@code <meta http-equiv=content-type>} is what it says of itself. */
    public static DecodedText html(byte[] bytes, @Nullable String contentType) {
        String head = head(bytes, StandardCharsets.ISO_8859_1);
        var declared = metaCharset(head).map(charset -> isWide(charset) ? StandardCharsets.UTF_8 : charset);
        return decode(
                bytes, List.of(CharsetLabels.ofContentType(contentType), declared, CharsetLabels.ofFirstBytes(bytes)));
    }

    /** Text that says nothing of itself. */
    public static DecodedText plain(byte[] bytes, @Nullable String contentType) {
        return decode(bytes, List.of(CharsetLabels.ofContentType(contentType), CharsetLabels.ofFirstBytes(bytes)));
    }

    /** The encoding that a byte order mark or the zero bytes of a first character announce. */
    public static Optional<Charset> unicodeFamily(byte[] head) {
        return CharsetLabels.ofByteOrderMark(head).or(() -> CharsetLabels.ofFirstBytes(head));
    }

    private static DecodedText decode(byte[] bytes, List<Optional<Charset>> said) {
        var mark = CharsetLabels.ofByteOrderMark(bytes);
        if (mark.isPresent()) {
            return strict(bytes, mark.get(), false).orElseGet(() -> repair(bytes, mark.get()));
        }
        var candidates = new ArrayList<Charset>();
        said.forEach(charset -> charset.ifPresent(candidates::add));
        candidates.add(StandardCharsets.UTF_8);
        for (Charset candidate : candidates) {
            var decoded = strict(bytes, candidate, !candidate.equals(candidates.get(0)));
            if (decoded.isPresent()) {
                return decoded.get();
            }
        }
        return guess(bytes, candidates.get(0));
    }

    private static DecodedText guess(byte[] bytes, Charset first) {
        var repaired = repair(bytes, first);
        if (damage(bytes, first) <= 0.2) {
            return repaired;
        }
        return LegacyEncoding.of(bytes)
                .map(charset -> decoded(new String(bytes, charset), charset, true))
                .or(() -> strict(bytes, WINDOWS_1252, true))
                .orElse(repaired);
    }

    private static Optional<DecodedText> strict(byte[] bytes, Charset charset, boolean repaired) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Zero bytes all over the text are UTF-16 read as something else.
            return isZeroRidden(text) ? Optional.empty() : Optional.of(decoded(text, charset, repaired));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Ill-formed UTF-8 is read byte by byte as windows-1252, which is what such bytes nearly always are. */
    private static DecodedText repair(byte[] bytes, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return decoded(new String(bytes, charset), charset, true);
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                break;
            }
            for (int i = 0; i < result.length(); i++) {
                out.put(new String(new byte[] {in.get()}, WINDOWS_1252));
            }
        }
        return decoded(out.flip().toString(), charset, true);
    }

    /** Share of the bytes above ASCII that are ill-formed. */
    private static double damage(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8 * 1024);
        int bad = 0;
        while (true) {
            var result = decoder.decode(in, out.clear(), true);
            if (result.isUnderflow()) {
                break;
            } else if (result.isError()) {
                bad += result.length();
                in.position(in.position() + result.length());
            }
        }
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        return bad / (double) Math.max(1, high);
    }

    private static DecodedText decoded(String text, Charset charset, boolean repaired) {
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        return new DecodedText(unmarked, CharsetLabels.name(charset), repaired);
    }

    private static boolean isZeroRidden(String text) {
        int zeros = 0;
        int looked = Math.min(text.length(), 1024);
        for (int i = 0; i < looked; i++) {
            zeros += text.charAt(i) == 0 ? 1 : 0;
        }
        return zeros > looked / 4;
    }

    private static Optional<Charset> metaCharset(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf("<meta"); at >= 0; at = lower.indexOf("<meta", at + 5)) {
            int end = lower.indexOf('>', at);
            var charset = CharsetLabels.of(
                    CharsetLabels.after(lower.substring(at, end < 0 ? lower.length() : end), "charset"));
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static String head(byte[] bytes, Charset charset) {
        return new String(bytes, 0, Math.min(bytes.length, PRESCAN), charset);
    }
}
