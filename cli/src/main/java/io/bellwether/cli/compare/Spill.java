package io.bellwether.cli.compare;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records on disk, parted by a hash of their keys, so that all records of a key are in one part and a part fits into
 * memory. The partitioning half of a Grace hash join (Kitsuregawa, Tanaka, Moto-oka 1983).
 */
final class Spill implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final int GONE = -1;

    /** 2^32 over the golden ratio: Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private final List<Path> files = new ArrayList<>();
    private final List<DataOutputStream> outputs = new ArrayList<>();

    /** Opens {@code parts} files of that name in a folder. */
    Spill(Path folder, String name, int parts) {
        try {
            for (int part = 0; part < parts; part++) {
                Path file = folder.resolve(name + "-" + part);
                outputs.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER)));
                files.add(file);
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    int parts() {
        return files.size();
    }

    void write(String key, byte @Nullable [] value) {
        var out = outputs.get(Integer.remainderUnsigned(key.hashCode() * SPREAD, files.size()));
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        try {
            out.writeInt(name.length);
            out.write(name);
            if (value == null) {
                out.writeInt(GONE);
            } else {
                out.writeInt(value.length);
                out.write(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing more will be written; what was can be read. */
    void finish() {
        try {
            for (var output : outputs) {
                output.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        outputs.clear();
    }

    /** The records of one part in the order in which they were written. */
    void read(int part, KeyedRecords.Visitor visitor) {
        Path file = files.get(part);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            long left = Files.size(file);
            while (left > 0) {
                byte[] key = in.readNBytes(in.readInt());
                int length = in.readInt();
                visitor.visit(new String(key, StandardCharsets.UTF_8), length == GONE ? null : in.readNBytes(length));
                left -= 2L * Integer.BYTES + key.length + Math.max(0, length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One part is not needed any more. */
    void delete(int part) {
        try {
            Files.deleteIfExists(files.get(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        finish();
        for (int part = 0; part < files.size(); part++) {
            delete(part);
        }
    }
}
