package io.bellwether.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stack in a process of its own ({@link LocalMain}), to be killed. */
final class ChildStack implements AutoCloseable {

    private final Process process;
    private final Clients clients;
    private final List<ProcessHandle> children;

    private ChildStack(Process process, Clients clients) {
        this.process = process;
        this.clients = clients;
        this.children = process.children().toList();
    }

    /** Starts it on any free ports and waits until it says that it is up. */
    static ChildStack start(Path data) throws IOException {
        var process = launch(data);
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IOException("the stack has not come up: " + errors(process));
        }
        String[] addresses = line.split(" ");
        return new ChildStack(
                process,
                new Clients(addresses[0].substring("kafka=".length()), addresses[1].substring("registry=".length())));
    }

    /** Starts it and waits until it has given up; its error output. */
    static String startInVain(Path data) throws IOException {
        return errors(launch(data));
    }

    Clients clients() {
        return clients;
    }

    /** The registry's process. */
    ProcessHandle registry() {
        return children.get(0);
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to stop, as Ctrl-C does; its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private static Process launch(Path data) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), LocalMain.class.getName()));
        command.addAll(List.of(data.toString(), "0", "0", Clients.registryHome().toString()));
        return new ProcessBuilder(command).start();
    }

    private static String errors(Process process) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            return String.join("\n", reader.lines().toList());
        }
    }
}
