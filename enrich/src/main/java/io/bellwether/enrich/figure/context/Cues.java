package io.bellwether.enrich.figure.context;

import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cues of one list in one sentence, in order. */
final class Cues {

    /** A cue in the text. */
    record Cue(int start, int end, CueKind kind) {}

    private final List<Cue> found = new ArrayList<>();

    Cues(String text, int from, int to, TermTrie<CueKind> words) {
        int at = from;
        while (at < to) {
            var match = words.longest(text, at, to);
            if (match == null) {
                at = Words.nextStart(text, at);
            } else {
                found.add(new Cue(at, match.end(), match.value()));
                at = match.end();
            }
        }
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
