package io.bellwether.enrich.figure;

import io.bellwether.news.Comparison;

/** A number with its unit, where it stands, and what its own words say of its bound. */
record Measure(int start, int end, double value, double high, Unit unit, Numeral numeral, Comparison bound) {

    boolean isRange() {
        return !Double.isNaN(high);
    }

    Measure spanning(int newStart, int newEnd) {
        return new Measure(newStart, newEnd, value, high, unit, numeral, bound);
    }
}
