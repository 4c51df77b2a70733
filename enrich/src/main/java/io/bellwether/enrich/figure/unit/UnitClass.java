package io.bellwether.enrich.figure.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What kind of thing a unit measures, and its size in the class's base unit (second, metre, kilogram, watt, joule,
 * byte; one for the rest), so that figures of one class can be compared. A month counts as 365.25 / 12 days.
 */
public enum UnitClass {
    /** ISO 4217 codes; amounts of different currencies do not compare. */
    CURRENCY,
    PERCENT,
    PERCENTAGE_POINT,
    TIMES,
    DURATION,
    LENGTH,
    MASS,
    POWER,
    ENERGY,
    BYTES,
    TOKENS,
    PARAMETERS,
    /** Every other noun or measure. */
    COUNT;

    private static final Set<String> CURRENCIES = Set.of(
            "CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "KRW", "INR", "SGD", "AUD", "CAD", "NZD", "CHF", "RUB",
            "BRL", "MXN", "SEK", "NOK", "DKK", "TRY", "SAR", "AED", "ILS", "ZAR", "THB", "IDR", "VND", "PHP", "BTC");
    private static final double DAY = 86_400;
    private static final Map<String, Double> FACTORS = new HashMap<>();
    private static final Map<String, UnitClass> CLASSES = new HashMap<>();

    static {
        put(PERCENT, "percent", 1);
        put(PERCENTAGE_POINT, "percentage_point", 1);
        put(TIMES, "times", 1);
        put(TOKENS, "tokens", 1);
        put(PARAMETERS, "parameters", 1);
        putDurations();
        putLengths();
        putMassesAndPower();
        putBytes();
    }

    /** The class of a unit as a key figure carries it. */
    public static UnitClass of(String unit) {
        return CURRENCIES.contains(unit) ? CURRENCY : CLASSES.getOrDefault(unit, COUNT);
    }

    /** What one of this unit is in its class's base unit; 1 for currencies and counts. */
    public static double factor(String unit) {
        return FACTORS.getOrDefault(unit, 1.0);
    }

    private static void put(UnitClass unitClass, String unit, double factor) {
        CLASSES.put(unit, unitClass);
        FACTORS.put(unit, factor);
    }

    private static void putDurations() {
        put(DURATION, "ns", 1e-9);
        put(DURATION, "us", 1e-6);
        put(DURATION, "ms", 1e-3);
        put(DURATION, "s", 1);
        put(DURATION, "min", 60);
        put(DURATION, "h", 3_600);
        put(DURATION, "d", DAY);
        put(DURATION, "week", 7 * DAY);
        put(DURATION, "month", 365.25 / 12 * DAY);
        put(DURATION, "quarter", 365.25 / 4 * DAY);
        put(DURATION, "year", 365.25 * DAY);
        put(DURATION, "decade", 3_652.5 * DAY);
        put(DURATION, "century", 36_525 * DAY);
    }

    private static void putLengths() {
        put(LENGTH, "nm", 1e-9);
        put(LENGTH, "um", 1e-6);
        put(LENGTH, "mm", 1e-3);
        put(LENGTH, "cm", 1e-2);
        put(LENGTH, "m", 1);
        put(LENGTH, "km", 1e3);
        put(LENGTH, "in", 0.0254);
        put(LENGTH, "ft", 0.3048);
        put(LENGTH, "yd", 0.9144);
        put(LENGTH, "mi", 1_609.344);
        put(LENGTH, "nmi", 1_852);
        put(LENGTH, "ly", 9.4607e15);
    }

    private static void putMassesAndPower() {
        put(MASS, "ug", 1e-9);
        put(MASS, "mg", 1e-6);
        put(MASS, "g", 1e-3);
        put(MASS, "kg", 1);
        put(MASS, "t", 1e3);
        put(MASS, "lb", 0.45359237);
        put(MASS, "oz", 0.028349523125);
        put(POWER, "W", 1);
        put(POWER, "kW", 1e3);
        put(POWER, "MW", 1e6);
        put(POWER, "GW", 1e9);
        put(POWER, "TW", 1e12);
        put(POWER, "hp", 745.7);
        put(ENERGY, "J", 1);
        put(ENERGY, "kJ", 1e3);
        put(ENERGY, "MJ", 1e6);
        put(ENERGY, "kcal", 4_184);
        put(ENERGY, "Wh", 3.6e3);
        put(ENERGY, "kWh", 3.6e6);
        put(ENERGY, "MWh", 3.6e9);
        put(ENERGY, "GWh", 3.6e12);
        put(ENERGY, "TWh", 3.6e15);
    }

    private static void putBytes() {
        put(BYTES, "B", 1);
        put(BYTES, "kB", 1e3);
        put(BYTES, "MB", 1e6);
        put(BYTES, "GB", 1e9);
        put(BYTES, "TB", 1e12);
        put(BYTES, "PB", 1e15);
        put(BYTES, "EB", 1e18);
        put(BYTES, "ZB", 1e21);
    }
}
