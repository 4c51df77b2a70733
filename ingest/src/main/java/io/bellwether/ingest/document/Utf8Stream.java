package io.bellwether.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-16 or UTF-32 as UTF-8, while it is being read. */
final class Utf8Stream extends InputStream {

    private final Reader reader;
    private final char[] chars = new char[8 * 1024];
    private byte[] bytes = new byte[0];
    private int at;
    private int held;

    Utf8Stream(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return at < bytes.length || fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, buffer, offset, count);
        at += count;
        return count;
    }

    /** A high surrogate at the end waits for its other half. */
    private boolean fill() throws IOException {
        int count = reader.read(chars, held, chars.length - held);
        int length = held + Math.max(0, count);
        if (length == 0) {
            return false;
        }
        held = count > 0 && Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars, 0, length - held));
        bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        at = 0;
        chars[0] = chars[length - 1];
        return bytes.length > 0 || fill();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
