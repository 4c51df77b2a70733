package io.bellwether.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads a body, decompressing it, up to a limit that holds for what comes in as well as for what comes out. */
final class BoundedBody {

    private static final int BUFFER = 8 * 1024;

    private BoundedBody() {}

    /** A body is larger than the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(int max) {
            super("body is larger than " + max + " bytes");
        }
    }

    /** A body is compressed in a way that was not asked for. */
    static final class UnknownEncoding extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownEncoding(String encoding) {
            super("content encoding '" + encoding + "' was not asked for");
        }
    }

    /**
     * Reads it all.
     *
     * @param encoding value of Content-Encoding; empty for none
     * @param cut whether what is above the limit is left off instead of refused
     */
    static byte[] read(InputStream raw, String encoding, int max, boolean cut) throws IOException {
        var limited = new LimitedStream(raw, max);
        try (InputStream decoded = decoded(limited, encoding)) {
            byte[] bytes = decoded.readNBytes(max);
            if (!cut && (bytes.length == max && decoded.read() >= 0)) {
                throw new TooLarge(max);
            }
            return bytes;
        }
    }

    private static InputStream decoded(InputStream raw, String encoding) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> gzip(raw);
            case "deflate" -> deflate(raw);
            default -> throw new UnknownEncoding(encoding.length() > 40 ? encoding.substring(0, 40) : encoding);
        };
    }

    private static InputStream gzip(InputStream raw) throws IOException {
        var buffered = new BufferedInputStream(raw, BUFFER);
        return isEmpty(buffered) ? buffered : new GzipStream(buffered);
    }

    /** Servers send both zlib's format, as HTTP says, and bare deflate; the first two bytes tell. */
    private static InputStream deflate(InputStream raw) throws IOException {
        var buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean zlib = (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
        return first < 0 ? buffered : new Inflated(buffered, new Inflater(!zlib));
    }

    /** Frees the native memory of its inflater, which the stream of the JDK does only for one of its own making. */
    private static final class Inflated extends InflaterInputStream {

        Inflated(InputStream raw, Inflater inflater) {
            super(raw, inflater, BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    private static boolean isEmpty(BufferedInputStream stream) throws IOException {
        stream.mark(1);
        int first = stream.read();
        stream.reset();
        return first < 0;
    }

    /** Stops a compressed body that is itself above the limit: empty gzip members cost time and yield nothing. */
    private static final class LimitedStream extends InputStream {

        private final InputStream raw;
        private final int max;
        private long left;

        LimitedStream(InputStream raw, int max) {
            this.raw = raw;
            this.max = max;
            this.left = max + max / 100L + BUFFER;
        }

        @Override
        public int read() throws IOException {
            int next = raw.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = raw.read(target, offset, (int) Math.min(length, left + 1));
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge(max);
            }
        }

        /** Left to the caller: closing an HTTP body reads the rest of it. */
        @Override
        public void close() {}
    }
}
