package io.bellwether.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the containers of the test are made from. By default the images that docker-compose.yml names; where none can be
 * pulled, {@code BELLWETHER_TEST_JAVA_IMAGE} names a local image with Java and Bash, and everything runs in that, from
 * files of this build.
 *
 * @param local the local image with Java and Bash
 * @param kafka Kafka's official image
 * @param registry Confluent's registry
 * @param app an image of the repository's Dockerfile; without one the apps run in the Java image
 * @param java what the Dockerfile starts from
 */
record ContainerImages(Optional<String> local, String kafka, String registry, Optional<String> app, String java) {

    /** Reads system properties {@code bellwether.test.*}, else environment variables {@code BELLWETHER_TEST_*}. */
    static ContainerImages configured() {
        var local = setting("java.image");
        return new ContainerImages(
                local,
                setting("kafka.image").orElseGet(() -> named("docker-compose.yml", "image: ", "apache/kafka:")),
                setting("registry.image").orElseGet(() -> named("docker-compose.yml", "image: ", "confluentinc/")),
                setting("app.image"),
                local.orElseGet(() -> named("Dockerfile", "ARG RUN_IMAGE=", "")));
    }

    /** Every image that must be there. */
    List<String> needed() {
        String apps = app.orElse(java);
        return local.map(image -> List.of(image, apps)).orElse(List.of(kafka, registry, apps));
    }

    /** Jar of the command line and its {@code lib/}, as the build leaves them. */
    static Path installation() {
        return home().resolve("cli/target");
    }

    /** The unpacked registry of local mode. */
    static Path registryHome() {
        return home().resolve("local/target/registry");
    }

    /** Scripts and settings of the images. */
    static Path docker() {
        return home().resolve("docker");
    }

    /** The one image that a file of the repository names after a keyword. */
    private static String named(String file, String keyword, String start) {
        try (var lines = Files.lines(home().resolve(file))) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith(keyword + start))
                    .map(line -> line.substring(keyword.length()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(file + " names no image " + start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("bellwether.home", ".."))
                .toAbsolutePath()
                .normalize();
    }

    private static Optional<String> setting(String key) {
        String variable = "BELLWETHER_TEST_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty("bellwether.test." + key, System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
