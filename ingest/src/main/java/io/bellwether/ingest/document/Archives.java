package io.bellwether.ingest.document;

import io.bellwether.ingest.Place;
import io.bellwether.ingest.article.RejectionCause;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Opens compressed files and archives of one input, within its limits, and has their members read. */
final class Archives {

    /** Reads a member. */
    @FunctionalInterface
    interface Members {
        void read(InputStream in, Source source, int depth) throws IOException;
    }

    private final ReadLimits limits;
    private final InflatedStream.Budget budget;
    private final Sink sink;
    private int members;

    Archives(ReadLimits limits, Sink sink) {
        this.limits = limits;
        this.budget = new InflatedStream.Budget(limits.inflatedBytes());
        this.sink = sink;
    }

    void gzip(InputStream in, Source source, int depth, Members reader) throws IOException {
        if (isTooDeep(source, depth)) {
            return;
        }
        InflatedStream inflated;
        try {
            inflated = new InflatedStream(new GZIPInputStream(in, 64 * 1024), budget, limits.memberBytes());
        } catch (EOFException e) {
            reject(RejectionCause.TRUNCATED_ARCHIVE, source.place());
            return;
        } catch (ZipException e) {
            reject(RejectionCause.CORRUPT_ARCHIVE, source.place());
            return;
        }
        reader.read(inflated, source.inflated(), depth + 1);
        if (!inflated.isAbandoned()) {
            finish(inflated, source.place());
        }
    }

    void zip(InputStream in, Source source, int depth, Members reader) throws IOException {
        if (isTooDeep(source, depth)) {
            return;
        }
        var zip = new ZipInputStream(in);
        try {
            boolean more = true;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && more; entry = more ? zip.getNextEntry() : null) {
                more = entry.isDirectory() || isHidden(entry.getName()) || member(zip, entry, source, depth, reader);
            }
        } catch (EOFException e) {
            reject(RejectionCause.TRUNCATED_ARCHIVE, source.place());
        } catch (ZipException | IllegalArgumentException e) {
            reject(RejectionCause.CORRUPT_ARCHIVE, source.place());
        }
    }

    /** Whether the members after this one can be read. */
    private boolean member(ZipInputStream zip, ZipEntry entry, Source source, int depth, Members reader)
            throws IOException {
        if (++members > limits.members()) {
            sink.parsed()
                    .accept(RejectionCause.TOO_MANY_MEMBERS.at(
                            source.place(), "more than " + limits.members() + " members"));
            return false;
        }
        var member = source.member(entry.getName().replace('\\', '/'));
        var inflated = new InflatedStream(zip, budget, limits.memberBytes());
        reader.read(inflated, member, depth + 1);
        // A member that was given up is still inflated to its end, because the next one starts there.
        return finish(inflated, (inflated.isAbandoned() ? source : member).place());
    }

    /** Reports what is wrong with a stream that has been read; false when nothing more can come. */
    private boolean finish(InflatedStream inflated, Place place) throws IOException {
        // Members that were not read to their end are, so that a cut after the last line is seen too.
        inflated.transferTo(OutputStream.nullOutputStream());
        @Nullable RejectionCause failure = inflated.failure();
        if (failure != null) {
            reject(failure, place);
        }
        return failure == null;
    }

    private boolean isTooDeep(Source source, int depth) {
        if (depth < limits.nesting()) {
            return false;
        }
        sink.parsed()
                .accept(RejectionCause.NESTED_TOO_DEEP.at(
                        source.place(), "archives inside archives: at most " + limits.nesting()));
        return true;
    }

    private void reject(RejectionCause cause, Place place) {
        String detail = switch (cause) {
            case TRUNCATED_ARCHIVE -> "compressed data end before their end";
            case INFLATED_TOO_LARGE -> "inflates to more than the limit";
            default -> "compressed data cannot be inflated";
        };
        sink.parsed().accept(cause.at(place, detail));
    }

    private static boolean isHidden(String member) {
        return member.startsWith(".") || member.contains("/.") || member.startsWith("__MACOSX/");
    }
}
