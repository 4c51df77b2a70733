package io.bellwether.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The directory of everything that a stack keeps, held by one process at a time. */
final class DataDirectory implements AutoCloseable {

    /**
     * Directories held by this process. File locks are the process's own: a second attempt from inside would not be
     * refused by the system, and closing its file would even give the first lock away.
     */
    private static final Map<Path, DataDirectory> HELD = new HashMap<>();

    /** The locked byte lies behind the text, which stays readable where locks are mandatory. */
    private static final long LOCKED_BYTE = 1L << 20;

    private final Path directory;
    private final FileChannel channel;

    private DataDirectory(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the directory, making it when it is missing.
     *
     * @throws DataDirectoryInUseException when another stack holds it
     */
    static DataDirectory hold(Path path) {
        try {
            Path directory = Files.createDirectories(path).toRealPath();
            synchronized (HELD) {
                if (HELD.containsKey(directory)) {
                    throw new DataDirectoryInUseException(directory, Holder.read(directory));
                }
                var held = new DataDirectory(directory, lock(directory));
                HELD.put(directory, held);
                held.announce(Holder.starting());
                return held;
            }
        } catch (IOException e) {
            throw new LocalStackException("cannot use data directory " + path + ": " + e, e);
        }
    }

    /** Tells other processes who holds the directory. */
    void announce(Holder holder) {
        try {
            channel.truncate(0).write(ByteBuffer.wrap(holder.text().getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the broker's logs are. */
    Path kafka() {
        return directory.resolve("kafka");
    }

    /** Configuration that the broker was last started with. */
    Path kafkaConfig() {
        return directory.resolve("kafka.properties");
    }

    /** Where the registry's database and log are. */
    Path registry() {
        return directory.resolve("registry");
    }

    /** Where it is. */
    Path path() {
        return directory;
    }

    @Override
    public void close() {
        synchronized (HELD) {
            try (channel) {
                channel.truncate(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                HELD.remove(directory);
            }
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve(Holder.LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
            channel.close();
            throw new DataDirectoryInUseException(directory, Holder.read(directory));
        }
        return channel;
    }
}
