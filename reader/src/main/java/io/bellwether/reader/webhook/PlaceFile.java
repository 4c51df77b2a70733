package io.bellwether.reader.webhook;

import io.bellwether.reader.live.Position;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/** Keeps a receiver's place on disk, whole at any moment. */
final class PlaceFile {

    private static final String POSITION = "position";
    private static final String ENDED = "ended";

    private final Path file;

    PlaceFile(Path file) {
        this.file = file;
    }

    /**
     * What was written last; empty before the first time.
     *
     * @throws IllegalStateException when it is no place: to go on from now would lose what is between, and nobody would know
     */
    Optional<Place> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    file + " cannot be read; without it the webhook begins with what comes next", e);
        }
        String position = properties.getProperty(POSITION, "");
        var read = Position.decoded(position)
                .orElseThrow(() -> new IllegalStateException(
                        file + " holds no position; without it the webhook begins with what comes next"));
        return Optional.of(new Place(read, properties.getProperty(ENDED)));
    }

    /** Replaces what is there. */
    void write(Place place) {
        var properties = new Properties();
        properties.setProperty(POSITION, place.position().encoded());
        if (place.endedAt() != null) {
            properties.setProperty(ENDED, place.endedAt());
        }
        var text = new StringWriter();
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            properties.store(text, null);
            try (var channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
