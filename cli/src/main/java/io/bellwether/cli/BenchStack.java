package io.bellwether.cli;

import io.bellwether.local.LocalConfig;
import io.bellwether.local.LocalStack;
import io.bellwether.local.RequestedPort;
import io.bellwether.runtime.DirectoryTree;
import io.bellwether.runtime.KafkaConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A broker and a registry for one benchmark alone; what they kept is deleted at the end. */
final class BenchStack implements AutoCloseable {

    private final Path data;
    private final LocalStack stack;

    private BenchStack(Path data, LocalStack stack) {
        this.data = data;
        this.stack = stack;
    }

    static BenchStack start() throws IOException {
        Path data = Files.createTempDirectory("bellwether-bench");
        try {
            return new BenchStack(
                    data,
                    LocalStack.start(new LocalConfig(
                            data, RequestedPort.any(), RequestedPort.any(), Installation.registryHome())));
        } catch (RuntimeException e) {
            DirectoryTree.delete(data);
            throw e;
        }
    }

    KafkaConnection connection() {
        return KafkaConnection.of(stack.bootstrapServers(), stack.registryUrl());
    }

    /** Where apps keep their state. */
    Path stateDir() {
        return data.resolve("state");
    }

    @Override
    public void close() throws IOException {
        stack.close();
        DirectoryTree.delete(data);
    }
}
