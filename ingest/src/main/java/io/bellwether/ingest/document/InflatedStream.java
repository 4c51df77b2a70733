package io.bellwether.ingest.document;

import io.bellwether.ingest.article.RejectionCause;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes out of an inflater, ending where the data are cut, corrupt or too many: a reader sees an ordinary end, and then
 * {@link #failure} says what it was. So everything before the cut can be used.
 */
final class InflatedStream extends FilterInputStream {

    /** Bytes that may still be inflated for one input. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            left = bytes;
        }
    }

    private final Budget budget;
    private long memberLeft;
    private @Nullable RejectionCause failure;
    private boolean abandoned;

    InflatedStream(InputStream inflater, Budget budget, long memberBytes) {
        super(inflater);
        this.budget = budget;
        this.memberLeft = memberBytes;
    }

    /** Why the bytes ended before their end; null when they did not. */
    @Nullable
    RejectionCause failure() {
        return failure;
    }

    /** Says that what it holds has been rejected already, so that how it ends no longer matters. */
    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (failure != null) {
            return -1;
        }
        try {
            int count = in.read(buffer, offset, length);
            if (count > 0) {
                budget.left -= count;
                memberLeft -= count;
            }
            if (budget.left < 0 || memberLeft < 0) {
                failure = RejectionCause.INFLATED_TOO_LARGE;
                return -1;
            }
            return count;
        } catch (EOFException e) {
            failure = RejectionCause.TRUNCATED_ARCHIVE;
            return -1;
        } catch (ZipException e) {
            failure = RejectionCause.CORRUPT_ARCHIVE;
            return -1;
        }
    }

    /** An archive's stream is closed by the archive. */
    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }
}
