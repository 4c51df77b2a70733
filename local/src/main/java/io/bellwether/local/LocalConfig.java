package io.bellwether.local;

import java.nio.file.Path;

/**
 * What a local stack needs to know.
 *
 * @param dataDir directory of everything that is kept between runs; made when it is missing
 * @param kafkaPort port of Kafka clients
 * @param registryPort port of the registry's HTTP interface
 * @param registryHome unpacked registry: {@code *-runner.jar}, {@code lib/} and our launcher, as the build of this
 *     module leaves them in {@code target/registry}
 */
public record LocalConfig(Path dataDir, RequestedPort kafkaPort, RequestedPort registryPort, Path registryHome) {

    /** Kafka's usual client port. */
    public static final int KAFKA_PORT = 9092;

    /** The usual port of a schema registry. */
    public static final int REGISTRY_PORT = 8081;

    public LocalConfig {
        dataDir = dataDir.toAbsolutePath().normalize();
        registryHome = registryHome.toAbsolutePath().normalize();
    }

    /** The usual ports, or the next free ones. */
    public static LocalConfig of(Path dataDir, Path registryHome) {
        return new LocalConfig(
                dataDir, RequestedPort.preferably(KAFKA_PORT), RequestedPort.preferably(REGISTRY_PORT), registryHome);
    }
}
