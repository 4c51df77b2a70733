package io.bellwether.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a signal ends a command that stays: it asks, and waits until the command has drained. */
final class Shutdown {

    private static final long LONGEST_DRAIN_SECONDS = 60;

    private Shutdown() {}

    /** Takes the hook of a command back that has ended by itself. */
    static void forget(Thread hook, CountDownLatch stop) {
        if (stop.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Runs in the JVM's shutdown hook. */
    static void request(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            if (!stopped.await(LONGEST_DRAIN_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("bellwether: not drained within " + LONGEST_DRAIN_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
