package io.bellwether.reader.intake;

import io.bellwether.runtime.DirectoryTree;
import io.bellwether.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where stores are on disk: a folder for each generation. */
final class StoreFolders {

    private final Path root;

    StoreFolders(Path root) {
        this.root = root;
    }

    Path of(String generation) {
        return root.resolve(generation);
    }

    /** Generations that have a folder and are none of these. */
    List<String> besides(Set<String> kept) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> Topics.isGeneration(name) && !kept.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a generation's folder; its store must be closed. */
    void delete(String generation) {
        try {
            DirectoryTree.delete(of(generation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
