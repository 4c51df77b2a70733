package io.bellwether.enrich.figure.context;

import io.bellwether.enrich.figure.context.Cues.Cue;
import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says around its figures. Reaches are in characters: far enough for "rose by a record 12 %", near
 * enough that the verb of another clause is not taken.
 */
public final class SentenceContext {

    private static final int BESIDE = 3;
    private static final int DIRECTION_REACH = 26;
    private static final int DIRECTION_REACH_HAN = 8;
    private static final int PERIOD_REACH_AFTER = 14;
    private static final int REACH = 60;
    private static final String PARTING = ",;:，；：。、";

    private final String text;
    private final int to;
    private final Cues before;
    private final TermTrie<CueKind> after;
    private final Cues periods;
    private final Cues measured;

    SentenceContext(String text, int to, Cues before, TermTrie<CueKind> after, Cues periods, Cues measured) {
        this.text = text;
        this.to = to;
        this.before = before;
        this.after = after;
        this.periods = periods;
        this.measured = measured;
    }

    /** Direction or bound that the text puts on a figure; a direction wins over a bound. */
    public Comparison comparison(Measure measure) {
        Cue near = before.before(measure.start());
        Comparison bound = measure.bound();
        int from = measure.start();
        if (near != null && !near.kind().isDirection() && isBeside(near, measure.start())) {
            bound = near.kind().comparison();
            from = near.start();
            near = before.before(from);
        }
        if (near != null && near.kind().isDirection() && reaches(near, from)) {
            return near.kind().comparison();
        }
        return bound != Comparison.NONE ? bound : comparisonAfter(measure);
    }

    private boolean isBeside(Cue cue, int place) {
        return place - cue.end() <= BESIDE && !isParted(cue.end(), place);
    }

    private boolean reaches(Cue cue, int place) {
        boolean preposition = cue.end() - cue.start() <= 2 && !Words.isHan(text.charAt(cue.start()));
        int reach = Words.isHan(text.charAt(cue.start())) ? DIRECTION_REACH_HAN : DIRECTION_REACH;
        return place - cue.end() <= (preposition ? BESIDE : reach) && !isParted(cue.end(), place);
    }

    /** "or more", "以上", and a direction right behind: "2.1% higher". */
    private Comparison comparisonAfter(Measure measure) {
        int at = measure.end();
        if (at < to && text.charAt(at) == '+') {
            return Comparison.AT_LEAST;
        }
        int next = at < to && (text.charAt(at) == ' ' || text.charAt(at) == '的') ? at + 1 : at;
        var match = next < to ? after.longest(text, next, to) : null;
        if (match != null) {
            return match.value().comparison();
        }
        Cue cue = before.after(at);
        boolean behind = cue != null && cue.kind().isDirection() && cue.start() - at <= 1;
        return cue != null && behind ? cue.kind().comparison() : Comparison.NONE;
    }

    /** The period nearest to a figure, one right behind it before all others; absent when none is near. */
    public @Nullable String period(Measure measure) {
        Cue behind = periods.after(measure.end());
        if (behind != null
                && behind.start() - measure.end() <= PERIOD_REACH_AFTER
                && !isParted(measure.end(), behind.start())) {
            return written(behind);
        }
        Cue ahead = periods.before(measure.start());
        return ahead != null && measure.start() - ahead.end() <= REACH ? written(ahead) : null;
    }

    /** What is measured: the nearest measured noun before the figure, else the counted noun, else one behind. */
    public @Nullable String what(Measure measure) {
        Cue ahead = measured.before(measure.start());
        if (ahead != null && measure.start() - ahead.end() <= REACH) {
            return written(ahead);
        }
        if (measure.unit().kind() == Unit.Kind.COUNT) {
            return measure.unit().symbol();
        }
        Cue behind = measured.after(measure.end());
        return behind != null && behind.start() - measure.end() <= REACH / 2 ? written(behind) : null;
    }

    private String written(Cue cue) {
        return text.substring(cue.start(), cue.end());
    }

    private boolean isParted(int low, int high) {
        for (int at = low; at < high; at++) {
            if (PARTING.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
