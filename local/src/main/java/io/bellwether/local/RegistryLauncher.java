package io.bellwether.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * First class of the registry's process: ties its life to the parent's and then calls the registry. Stands alone in a
 * jar of its own and knows only the JDK.
 *
 * <p>The parent holds the other end of standard input and never writes. The system closes it however the parent ends,
 * so its end of file is the parent's end.
 */
final class RegistryLauncher {

    private RegistryLauncher() {}

    /**
     * Arguments: the file to lock, the registry's main class, its arguments.
     *
     * @param args see above
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        ignoreInterrupt();
        haltWithParent(System.in);
        try (var channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Waits for a predecessor whose parent has just been killed; held while the registry's main class runs.
            if (channel.lock().isValid()) {
                Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            }
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the registry has failed", e.getCause());
        }
    }

    private static void haltWithParent(InputStream parent) {
        var watch = new Thread(
                () -> {
                    awaitEnd(parent);
                    // Not exit(): nothing may delay it, and the database is written through at every commit.
                    Runtime.getRuntime().halt(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe means the same as its end.
            return;
        }
    }

    /**
     * Ctrl-C in a terminal reaches parent and child alike; the child must stay until the parent has drained. By
     * reflection, since the JDK keeps its signal classes outside the standard API and may not have them.
     */
    private static void ignoreInterrupt() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ignore = Proxy.newProxyInstance(
                    RegistryLauncher.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> null);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), ignore);
        } catch (ReflectiveOperationException e) {
            System.err.println("interrupts are not ignored: " + e);
        }
    }
}
