package io.bellwether.local;

import java.nio.file.Path;

/**
 * A stack in a process of its own, until it is told to stop: prints one line with both addresses when it is up, drains
 * on SIGTERM and Ctrl-C. Exit code 1 when it cannot start or breaks.
 */
public final class LocalMain {

    private static final int ARGUMENTS = 4;

    private LocalMain() {}

    /**
     * Arguments: data directory, Kafka port, registry port (0 takes any free one), registry home.
     *
     * @param args see above
     */
    public static void main(String[] args) {
        if (args.length != ARGUMENTS) {
            System.err.println("usage: LocalMain DATA-DIR KAFKA-PORT REGISTRY-PORT REGISTRY-HOME");
            System.exit(2);
        }
        try {
            run(new LocalConfig(
                    Path.of(args[0]),
                    RequestedPort.preferably(Integer.parseInt(args[1])),
                    RequestedPort.preferably(Integer.parseInt(args[2])),
                    Path.of(args[3])));
        } catch (LocalStackException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(LocalConfig config) {
        var stack = LocalStack.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "drain"));
        stack.notes().forEach(System.err::println);
        System.out.println("kafka=" + stack.bootstrapServers() + " registry=" + stack.registryUrl());
        System.err.println(stack.failure().join());
        System.exit(1);
    }
}
