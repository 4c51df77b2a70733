package io.bellwether.enrich.figure.context;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cues of one list in one sentence, in order. */
final class Cues {

    /** A cue in the text. */
    record Cue(int start, int end, CueKind kind) {}

    private final List<Cue> found = new ArrayList<>();

    // The longest cue at the place that is looked at.
    private int end;
    private CueKind kind = CueKind.WHAT;

    /** A cue that starts at the place that is looked at; of several the last given counts. */
    void candidate(int candidateEnd, CueKind candidateKind) {
        end = candidateEnd;
        kind = candidateKind;
    }

    /** Ends the look at a place: its longest cue is kept where the one before does not reach into it. */
    void take(int place) {
        boolean free = found.isEmpty() || found.get(found.size() - 1).end() <= place;
        if (end > place && free) {
            found.add(new Cue(place, end, kind));
        }
        end = 0;
    }

    /** The last cue that ends at or before a place; null when there is none. */
    @Nullable
    Cue before(int place) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : found.get(low - 1);
    }

    /** The first cue that starts at or after a place; null when there is none. */
    @Nullable
    Cue after(int place) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == found.size() ? null : found.get(low);
    }
}
