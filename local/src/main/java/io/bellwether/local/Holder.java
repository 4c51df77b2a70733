package io.bellwether.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who holds a data directory, in words.
 *
 * @param text e.g. {@code process 1234: Kafka at 127.0.0.1:9092, registry at http://127.0.0.1:8081/...}
 */
record Holder(String text) {

    static final String LOCK_FILE = ".lock";

    static Holder starting() {
        return new Holder(process() + ", which is starting or stopping");
    }

    static Holder running(String bootstrapServers, String registry) {
        return new Holder(process() + ": Kafka at " + bootstrapServers + ", " + registry);
    }

    /** What the holder of a directory says about itself. */
    static String read(Path directory) {
        try {
            String text = Files.readString(directory.resolve(LOCK_FILE), StandardCharsets.UTF_8)
                    .strip();
            return text.isEmpty() ? "another process" : text;
        } catch (IOException e) {
            return "another process";
        }
    }

    private static String process() {
        return "process " + ProcessHandle.current().pid();
    }
}
