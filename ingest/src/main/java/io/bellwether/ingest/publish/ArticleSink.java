package io.bellwether.ingest.publish;

import io.bellwether.ingest.Parsed;
import java.util.concurrent.CompletableFuture;

/** Where what a source yields goes. */
public interface ArticleSink {

    /**
     * Hands one thing over. May block while too much is unacknowledged.
     *
     * @return completes when the broker has acknowledged it, or exceptionally with a {@link PublishFailedException}
     */
    CompletableFuture<Receipt> publish(Parsed parsed);

    /** Whether it still takes anything; false after a failure that trying again does not mend. */
    boolean isOpen();
}
