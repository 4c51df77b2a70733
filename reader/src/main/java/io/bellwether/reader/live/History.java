package io.bellwether.reader.live;

import java.util.function.Consumer;

/** Where the scored stream can be read again that is no longer kept here. */
@FunctionalInterface
public interface History {

    /**
     * Reads a stretch of the stream; waits until it is through.
     *
     * @param from where it begins
     * @param upTo where it ends
     * @param listener is given every record in between, those of one partition in their order
     */
    void read(Position from, Position upTo, Consumer<LiveLog.Event> listener);
}
