package io.bellwether.reader.webhook;

import io.bellwether.reader.json.LiveJson;
import io.bellwether.reader.live.LiveLog.Event;
import java.time.Instant;

/**
 * What one event is to a receiver.
 *
 * @param id the same whenever the same event is told again, so that a receiver can tell
 * @param kind article, withdrawn or generation
 * @param body JSON
 */
record Message(String id, String kind, String body) {

    static Message of(Event event, Instant now) {
        String generation = event.position().generation();
        var record = event.record();
        String place = record == null ? "" : "-" + record.partition() + "-" + record.offset();
        return new Message("msg_" + generation + place, LiveJson.kind(event), LiveJson.of(event, now));
    }
}
