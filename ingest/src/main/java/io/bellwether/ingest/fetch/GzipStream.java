package io.bellwether.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip (RFC 1952), member after member. The JDK's own stream calls itself once for each member that holds
 * nothing, so that a small body of such members overflows the stack.
 */
final class GzipStream extends InputStream {

    private static final int BUFFER = 8 * 1024;
    private static final int MOST_MEMBERS = 1_000;

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final BufferedInputStream raw;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[BUFFER];
    private int inputEnd;
    private int members;
    private boolean ended;

    /** Reads the first header. */
    GzipStream(BufferedInputStream raw) throws IOException {
        this.raw = raw;
        header();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                crc.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("gzip knows no dictionaries");
            } else {
                fill();
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        raw.close();
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "broken data" : e.getMessage());
        }
    }

    private void fill() throws IOException {
        raw.mark(BUFFER);
        inputEnd = raw.read(input);
        if (inputEnd < 0) {
            throw new EOFException("the data end too early");
        }
        inflater.setInput(input, 0, inputEnd);
    }

    private void endMember() throws IOException {
        // What the inflater did not need belongs to the trailer.
        raw.reset();
        raw.skipNBytes(inputEnd - (long) inflater.getRemaining());
        if (littleEndian(4) != crc.getValue() || littleEndian(4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new ZipException("checksum or length differ");
        }
        if (++members == MOST_MEMBERS) {
            throw new ZipException("more than " + MOST_MEMBERS + " members");
        }
        raw.mark(1);
        ended = raw.read() < 0;
        if (!ended) {
            raw.reset();
            header();
        }
    }

    private void header() throws IOException {
        inflater.reset();
        crc.reset();
        inputEnd = 0;
        if (littleEndian(2) != 0x8b1f || littleEndian(1) != 8) {
            throw new ZipException("not gzip");
        }
        int flags = (int) littleEndian(1);
        raw.skipNBytes(6);
        if ((flags & EXTRA) != 0) {
            raw.skipNBytes(littleEndian(2));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            raw.skipNBytes(2);
        }
        raw.mark(BUFFER);
    }

    private void skipText() throws IOException {
        while (littleEndian(1) != 0) {
            // A name or comment ends with a zero byte; the body's limit bounds it.
        }
    }

    private long littleEndian(int count) throws IOException {
        long value = 0;
        for (int i = 0; i < count; i++) {
            int next = raw.read();
            if (next < 0) {
                throw new EOFException("the data end too early");
            }
            value |= (long) next << (8 * i);
        }
        return value;
    }
}
