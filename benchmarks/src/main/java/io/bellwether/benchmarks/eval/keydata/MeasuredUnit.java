package io.bellwether.benchmarks.eval.keydata;

import io.bellwether.enrich.figure.unit.UnitClass;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A unit as matching sees it: figures of one kind compare, after scaling.
 *
 * @param kind class of the unit; of a currency, its code
 * @param factor what one of it is in the base unit of its kind
 */
record MeasuredUnit(String kind, double factor) {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static MeasuredUnit of(String unit) {
        UnitClass unitClass = UnitClass.of(unit);
        boolean isMoney = unitClass == UnitClass.CURRENCY || CURRENCIES.contains(unit);
        return new MeasuredUnit(isMoney ? unit : unitClass.name().toLowerCase(Locale.ROOT), UnitClass.factor(unit));
    }
}
