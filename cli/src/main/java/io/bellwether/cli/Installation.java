package io.bellwether.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built tree stands, as the launcher says. */
final class Installation {

    private static final String HOME = "bellwether.home";

    private Installation() {}

    /** The unpacked schema registry. */
    static Path registryHome() {
        return existing("local/target/registry");
    }

    /** The bundled sample. */
    static Path sample() {
        return existing("sample");
    }

    private static Path existing(String relative) {
        Path path = Path.of(System.getProperty(HOME, ".")).resolve(relative);
        if (!Files.isDirectory(path)) {
            throw new IllegalStateException(
                    path + " is not there; run this command by the ./bellwether launcher, which sets -D" + HOME);
        }
        return path;
    }
}
