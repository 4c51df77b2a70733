package io.bellwether.cli;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Settings;
import io.bellwether.schemas.CatalogueAdmin;
import io.bellwether.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;

/**
 * Where a command works.
 *
 * @param settings all settings; the command validates them
 * @param connection Kafka and the registry
 * @param topics the catalogue
 */
record Cluster(Settings settings, KafkaConnection connection, Topics topics) {

    private static final int CACHED_SCHEMAS = 200;

    /** Does something with the catalogue's administrator and closes what it took. */
    <T> T administer(Function<CatalogueAdmin, T> work) {
        try (var admin = Admin.create(connection.clientConfig());
                var registry = new CachedSchemaRegistryClient(
                        connection.registryUrl(), CACHED_SCHEMAS, connection.registryConfig())) {
            return work.apply(new CatalogueAdmin(admin, registry));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
