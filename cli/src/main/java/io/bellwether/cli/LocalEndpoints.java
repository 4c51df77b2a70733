package io.bellwether.cli;

import io.bellwether.local.Endpoints;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the local stack that runs on a data directory, so that no command needs its addresses. */
record LocalEndpoints(Endpoints endpoints) {

    static Optional<LocalEndpoints> find(Path data) {
        return Endpoints.running(data).map(LocalEndpoints::new);
    }

    Map<String, String> settings() {
        return Map.of("bootstrap", endpoints.bootstrapServers(), "registry", endpoints.registryUrl());
    }
}
