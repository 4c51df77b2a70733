package io.bellwether.enrich.figure;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.news.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sentence says around its figures: direction and bound, period, what is measured. Scanned once a sentence. */
final class FigureContext {

    /** A cue in the sentence. */
    record Cue(int start, int end, String kind) {}

    private static final int DIRECTION_REACH = 40;
    private static final int PERIOD_REACH = 60;

    private final TermTrie<String> cues;
    private final TermTrie<String> afterCues;
    private final TermTrie<String> periods;
    private final TermTrie<String> measured;

    FigureContext() {
        Map<String, TermTrie.Builder<String>> builders = new HashMap<>();
        for (var row : Table.resource(FigureContext.class, "context.tsv")) {
            String kind = row.get(0);
            String group =
                    kind.startsWith("after_") ? "after" : kind.equals("period") || kind.equals("what") ? kind : "cue";
            var builder = builders.computeIfAbsent(group, key -> new TermTrie.Builder<>(true));
            Table.parts(row.get(1), '|').forEach(word -> builder.add(word, kind));
        }
        cues = trie(builders, "cue");
        afterCues = trie(builders, "after");
        periods = trie(builders, "period");
        measured = trie(builders, "what");
    }

    private static TermTrie<String> trie(Map<String, TermTrie.Builder<String>> builders, String group) {
        return builders.getOrDefault(group, new TermTrie.Builder<>(true)).build();
    }

    /** Cues of one sentence, in order. */
    final class Sentence {

        private final String text;
        private final int from;
        private final int to;
        private final List<Cue> directions = new ArrayList<>();
        private final List<Cue> periodCues = new ArrayList<>();
        private final List<Cue> measuredCues = new ArrayList<>();

        private Sentence(String text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
            collect(cues, directions);
            collect(periods, periodCues);
            collect(measured, measuredCues);
        }

        private void collect(TermTrie<String> trie, List<Cue> found) {
            for (int at = from; at < to; at++) {
                var match = trie.longest(text, at, to);
                if (match != null) {
                    found.add(new Cue(at, match.end(), match.value()));
                    at = match.end() - 1;
                }
            }
        }

        /** Direction or bound: a direction in the clause before wins over a bound beside the figure. */
        Comparison comparison(Measure measure) {
            Comparison bound = measure.bound() == Comparison.NONE ? boundBeside(measure) : measure.bound();
            Cue near = lastBefore(directions, measure.start());
            for (int i = directions.indexOf(near); near != null && i >= 0; i--) {
                Cue cue = directions.get(i);
                if (measure.start() - cue.end() > DIRECTION_REACH
                        || isParted(/* cueEnd= */ cue.end(), /* figureStart= */ measure.start())) {
                    break;
                }
                if (cue.kind().equals("up") || cue.kind().equals("down")) {
                    return Comparison.valueOf(cue.kind().toUpperCase(Locale.ROOT));
                }
            }
            return bound;
        }

        private Comparison boundBeside(Measure measure) {
            Cue near = lastBefore(directions, measure.start());
            if (near != null
                    && measure.start() - near.end() <= 3
                    && !isParted(/* cueEnd= */ near.end(), /* figureStart= */ measure.start())) {
                String kind = near.kind().toUpperCase(Locale.ROOT);
                return Comparison.valueOf(kind);
            }
            int at = measure.end();
            if (at < to && text.charAt(at) == '+') {
                return Comparison.AT_LEAST;
            }
            int next = at < to && text.charAt(at) == ' ' ? at + 1 : at;
            var after = next < to ? afterCues.longest(text, next, to) : null;
            return after == null
                    ? Comparison.NONE
                    : Comparison.valueOf(
                            after.value().substring("after_".length()).toUpperCase(Locale.ROOT));
        }

        private boolean isParted(int cueEnd, int figureStart) {
            for (int at = cueEnd; at < figureStart; at++) {
                if (",;:，；：。、".indexOf(text.charAt(at)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        /** The nearest period, after the figure before all others; absent when none is near. */
        @Nullable
        String period(Measure measure) {
            Cue after = firstAfter(periodCues, measure.end());
            if (after != null && after.start() - measure.end() <= PERIOD_REACH / 2) {
                return text.substring(after.start(), after.end());
            }
            Cue before = lastBefore(periodCues, measure.start());
            return before == null || measure.start() - before.end() > PERIOD_REACH
                    ? null
                    : text.substring(before.start(), before.end());
        }

        /** What is measured: the nearest measured noun before, else after, else the counted noun. */
        @Nullable
        String what(Measure measure) {
            Cue before = lastBefore(measuredCues, measure.start());
            if (before != null && measure.start() - before.end() <= PERIOD_REACH) {
                return text.substring(before.start(), before.end());
            }
            Cue after = firstAfter(measuredCues, measure.end());
            if (after != null && after.start() - measure.end() <= PERIOD_REACH / 2) {
                return text.substring(after.start(), after.end());
            }
            return measure.unit().kind() == Unit.Kind.COUNT ? measure.unit().symbol() : null;
        }

        private static @Nullable Cue lastBefore(List<Cue> found, int place) {
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

        private static @Nullable Cue firstAfter(List<Cue> found, int place) {
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

    Sentence of(String text, int from, int to) {
        return new Sentence(text, from, to);
    }
}
