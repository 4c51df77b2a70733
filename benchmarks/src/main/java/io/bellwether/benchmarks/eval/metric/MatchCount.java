package io.bellwether.benchmarks.eval.metric;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what was found rightly, found wrongly and missed; a share of nothing is 0. */
public final class MatchCount {

    private double matched;
    private double wrong;
    private double missed;

    /** Adds the counts of one record. */
    public void add(long moreMatched, long moreWrong, long moreMissed) {
        matched += moreMatched;
        wrong += moreWrong;
        missed += moreMissed;
    }

    /** Share of what was found that is right. */
    public double precision() {
        return share(matched, matched + wrong);
    }

    /** Share of what is there that was found. */
    public double recall() {
        return share(matched, matched + missed);
    }

    /** Harmonic mean of both. */
    public double f1() {
        return f1(precision(), recall());
    }

    /** {@code f1}, {@code precision} and {@code recall}. */
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("f1", f1());
        figures.put("precision", precision());
        figures.put("recall", recall());
        return figures;
    }

    /** Harmonic mean of two shares; 0 when both are. */
    public static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** A part of a whole; 0 of nothing. */
    public static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
