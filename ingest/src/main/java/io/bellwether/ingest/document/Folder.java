package io.bellwether.ingest.document;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.article.RejectionCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The files of a folder in the order of their paths, the same on every file system. */
final class Folder {

    private final int deepest;
    private final Set<String> skippedNames;
    private final Consumer<Parsed> rejected;

    Folder(int deepest, Set<String> skippedNames, Consumer<Parsed> rejected) {
        this.deepest = deepest;
        this.skippedNames = Set.copyOf(skippedNames);
        this.rejected = rejected;
    }

    void files(Path path, Consumer<Path> file) {
        files(path, file, List.of());
    }

    private void files(Path path, Consumer<Path> file, List<Path> above) {
        if (!Files.isDirectory(path)) {
            file.accept(path);
            return;
        }
        try {
            var real = path.toRealPath();
            if (above.contains(real)) {
                return;
            }
            if (above.size() > deepest) {
                rejected.accept(
                        RejectionCause.NESTED_TOO_DEEP.at(place(path), "more than " + deepest + " folders deep"));
                return;
            }
            var inside = new ArrayList<>(above);
            inside.add(real);
            for (Path child : children(path)) {
                files(child, file, inside);
            }
        } catch (IOException e) {
            rejected.accept(RejectionCause.UNREADABLE.at(place(path), reason(e)));
        }
    }

    private List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.filter(this::isWanted)
                    .sorted(Comparator.comparing(child -> String.valueOf(child.getFileName())))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private boolean isWanted(Path child) {
        String name = String.valueOf(child.getFileName());
        return !name.startsWith(".") && !skippedNames.contains(name);
    }

    private static Place place(Path path) {
        return Place.of(path.toString().replace('\\', '/'));
    }

    /** Why something cannot be read, in words. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        } else if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return "cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
}
