package io.bellwether.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, one at a time, none longer than a limit. */
final class LineReader {

    /**
     * One line.
     *
     * @param bytes without the line end; of a line that is too long only its beginning
     * @param tooLong whether it was longer than the limit
     * @param ended whether a line end stood behind it
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on at once, compared by nobody
    record Line(byte[] bytes, boolean tooLong, boolean ended) {

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line, null at the end. */
    @Nullable
    Line next() throws IOException {
        var line = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int stop = lineEnd();
            int length = Math.min(stop - at, limit - line.size());
            line.write(buffer, at, length);
            tooLong |= length < stop - at;
            at = stop;
            if (stop < end) {
                at++;
                return line(line, tooLong, true);
            }
        }
        return any ? line(line, tooLong, false) : null;
    }

    private static Line line(ByteArrayOutputStream line, boolean tooLong, boolean ended) {
        var bytes = line.toByteArray();
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return new Line(carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes, tooLong, ended);
    }

    private int lineEnd() {
        int stop = at;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
