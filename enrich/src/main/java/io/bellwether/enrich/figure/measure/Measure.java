package io.bellwether.enrich.figure.measure;

import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.news.Comparison;

/** A number with its unit, where it stands, and what its own words say of its bound. */
public record Measure(int start, int end, double value, double high, Unit unit, Numeral numeral, Comparison bound) {

    public boolean isRange() {
        return !Double.isNaN(high);
    }

    public Measure spanning(int newStart, int newEnd) {
        return new Measure(newStart, newEnd, value, high, unit, numeral, bound);
    }
}
