package io.bellwether.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The unpacked registry on disk.
 *
 * @param path directory with {@code *-runner.jar}, {@code lib/} and {@code bellwether-registry-launcher.jar}
 */
record RegistryHome(Path path) {

    /** Main class of every Quarkus runner. */
    static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";

    private static final String LAUNCHER = "bellwether-registry-launcher.jar";
    private static final String ARCHIVE = "registry.jsa";

    /**
     * The launcher first, then the registry's own jar, whose manifest names everything in {@code lib/}.
     *
     * @throws LocalStackException when the directory does not hold a registry
     */
    String classPath() {
        Path launcher = launcher();
        if (!Files.isRegularFile(launcher)) {
            throw incomplete(LAUNCHER);
        }
        return launcher + File.pathSeparator + runner();
    }

    /**
     * The archive of its loaded classes (JEP 350), which the build makes: it halves start and saves memory. Valid only
     * for the JDK that made it; any other ignores it.
     */
    Path classArchive() {
        return path.resolve(ARCHIVE);
    }

    /** Our jar in front of it. */
    Path launcher() {
        return path.resolve(LAUNCHER);
    }

    /** Its own jar. */
    Path runner() {
        try (Stream<Path> files = Files.list(path)) {
            List<Path> runners = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .sorted()
                    .toList();
            if (runners.size() != 1) {
                throw incomplete("exactly one *-runner.jar, found " + runners.size());
            }
            return runners.get(0);
        } catch (IOException e) {
            throw incomplete("a readable directory");
        }
    }

    private LocalStackException incomplete(String missing) {
        return new LocalStackException("no schema registry in " + path + ": it needs " + missing
                + "; build the module 'local' or name the right directory");
    }
}
