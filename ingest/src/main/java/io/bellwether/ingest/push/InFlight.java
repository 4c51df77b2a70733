package io.bellwether.ingest.push;

import java.time.Duration;

/** Bounds what is in work, and lets a stopping server wait for it. */
final class InFlight {

    private final long maxBytes;
    private long bytes;
    private int requests;
    private boolean closing;

    InFlight(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Takes room for a request; false when there is none. */
    synchronized boolean enter(long size) {
        if (closing || bytes + size > maxBytes) {
            return false;
        }
        bytes += size;
        requests++;
        return true;
    }

    synchronized void leave(long size) {
        bytes -= size;
        requests--;
        notifyAll();
    }

    synchronized boolean isClosing() {
        return closing;
    }

    /** Lets nothing more in and waits until all is out, or the time has passed. */
    synchronized void drain(Duration longest) throws InterruptedException {
        closing = true;
        long deadline = System.nanoTime() + longest.toNanos();
        while (requests > 0) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return;
            }
            wait(millis);
        }
    }
}
