package io.bellwether.cli;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.TransientFailureException;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/** The schemas that the registry's ids stand for. */
final class RegistrySchemas implements AutoCloseable {

    private static final int CACHED_SCHEMAS = 200;

    private final CachedSchemaRegistryClient registry;

    RegistrySchemas(KafkaConnection connection) {
        registry =
                new CachedSchemaRegistryClient(connection.registryUrl(), CACHED_SCHEMAS, connection.registryConfig());
    }

    /** The schema of that id. */
    Schema schema(int id) {
        try {
            return (Schema) registry.getSchemaById(id).rawSchema();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read schema " + id + " of the registry", e);
        } catch (RestClientException e) {
            throw new TransientFailureException("cannot read schema " + id + " of the registry", e);
        }
    }

    @Override
    public void close() {
        try {
            registry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
