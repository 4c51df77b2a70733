package io.bellwether.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Data of a run that nobody keeps. */
final class TemporaryData {

    private TemporaryData() {}

    /** Deletes a directory with all that is in it; what cannot be deleted is left to the system's own cleaning. */
    static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
