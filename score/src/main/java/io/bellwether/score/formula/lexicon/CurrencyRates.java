package io.bellwether.score.formula.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Fixed reference rates to the US dollar. Fixed, so that a replay gives the same scores years later; on a log scale the
 * drift of a rate moves a score by a point or two at most.
 */
public final class CurrencyRates {

    private final String version;
    private final Map<String, Double> dollarsPerUnit;

    private CurrencyRates(String version, Map<String, Double> dollarsPerUnit) {
        this.version = version;
        this.dollarsPerUnit = dollarsPerUnit;
    }

    static CurrencyRates of(DataFile file) {
        var perEuro = new HashMap<String, Double>();
        for (List<String> row : file.rows()) {
            perEuro.put(row.get(0), Double.valueOf(row.get(1)));
        }
        double dollarsPerEuro = perEuro.getOrDefault("USD", 1.0);
        var rates = new HashMap<String, Double>();
        perEuro.forEach((code, rate) -> rates.put(code, dollarsPerEuro / rate));
        return new CurrencyRates(file.version(), rates);
    }

    /** Version line of the data file: date and source of the rates. */
    public String version() {
        return version;
    }

    /**
     * An amount in US dollars.
     *
     * @param code ISO 4217 code in upper case
     * @return empty when the code is no currency of the table
     */
    public OptionalDouble toDollars(double amount, String code) {
        Double rate = dollarsPerUnit.get(code);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(amount * rate);
    }
}
