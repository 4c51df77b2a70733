package io.bellwether.score;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which keys of a store are due to go, by record time. A key is entered once; whether it was touched since is found
 * out when it is due, so that an update costs nothing here.
 */
final class ExpiryIndex {

    private static final byte[] PRESENT = {1};
    private static final int TIME_DIGITS = 16;

    private final KeyValueStore<String, byte[]> store;

    ExpiryIndex(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Enters a key that was touched at a record time, in milliseconds. */
    void enter(String key, long recordTime) {
        store.put(entry(key, recordTime), PRESENT);
    }

    /** Takes out at most {@code limit} keys that were entered before a record time, oldest first. */
    List<String> takeBefore(long recordTime, int limit) {
        var due = new ArrayList<String>();
        try (var entries = store.range(entry("", 0), entry("", recordTime))) {
            while (entries.hasNext() && due.size() < limit) {
                due.add(entries.next().key);
            }
        }
        due.forEach(store::delete);
        return due.stream().map(entry -> entry.substring(TIME_DIGITS)).toList();
    }

    private static String entry(String key, long recordTime) {
        return HexFormat.of().toHexDigits(Math.max(0, recordTime)) + key;
    }
}
