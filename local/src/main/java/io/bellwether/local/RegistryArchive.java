package io.bellwether.local;

import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.TopicSpec.ValueContract;
import io.bellwether.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Build step: runs the registry once, through the requests that a start of Bellwether makes, and keeps the classes that
 * it has loaded as an archive beside it. Does nothing when the archive is newer than the jars.
 */
final class RegistryArchive {

    /** Writing the archive takes about 7 s. */
    private static final Duration DUMP_LIMIT = Duration.ofMinutes(2);

    private RegistryArchive() {}

    /**
     * Argument: the registry's home.
     *
     * @param args see above
     */
    public static void main(String[] args) throws IOException, RestClientException {
        var home = new RegistryHome(Path.of(args[0]).toAbsolutePath().normalize());
        if (isFresh(home)) {
            return;
        }
        Files.deleteIfExists(home.classArchive());
        Path scratch = Files.createTempDirectory("bellwether-registry");
        int port = new PortChoice().choose("schema registry", RequestedPort.any());
        var registry = RegistryProcess.start(
                home, scratch, port, "-XX:ArchiveClassesAtExit=" + home.classArchive(), "-Xlog:disable");
        try {
            registry.awaitReady();
            rehearse(registry.url());
        } finally {
            registry.stop(DUMP_LIMIT);
            delete(scratch);
        }
    }

    private static boolean isFresh(RegistryHome home) throws IOException {
        Path archive = home.classArchive();
        if (Files.notExists(archive)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(archive);
        return made.compareTo(Files.getLastModifiedTime(home.launcher())) > 0
                && made.compareTo(Files.getLastModifiedTime(home.runner())) > 0;
    }

    private static void rehearse(String url) throws IOException, RestClientException {
        try (var client = new CachedSchemaRegistryClient(url, 100)) {
            for (TopicSpec topic :
                    Topics.of("rehearsal.", Topics.FIRST_GENERATION, 1).all()) {
                if (topic.value().isPresent()) {
                    register(client, topic.subject(), topic.value().get());
                }
            }
        }
    }

    /** Twice, so that the check of compatibility is among what is loaded. */
    private static void register(CachedSchemaRegistryClient client, String subject, ValueContract contract)
            throws IOException, RestClientException {
        client.updateCompatibility(subject, contract.compatibility().name());
        client.register(
                subject,
                new AvroSchema(
                        "{\"type\":\"record\",\"name\":\"" + contract.schema().getFullName() + "\",\"fields\":[]}"));
        client.testCompatibility(subject, new AvroSchema(contract.schema()));
        client.getSchemaBySubjectAndId(subject, 1);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
