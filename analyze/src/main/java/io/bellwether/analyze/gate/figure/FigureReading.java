package io.bellwether.analyze.gate.figure;

import io.bellwether.enrich.segment.Segmentation;
import java.util.BitSet;
import java.util.List;

/** The numbers of one text. */
public final class FigureReading {

    private final Segmentation text;
    private final List<Amount> amounts;

    FigureReading(Segmentation text, List<Amount> amounts) {
        this.text = text;
        this.amounts = List.copyOf(amounts);
    }

    Segmentation text() {
        return text;
    }

    List<Amount> amounts() {
        return amounts;
    }

    /** Whether a number stands in the text, whatever it counts. */
    public boolean says(double number) {
        return amounts.stream().anyMatch(amount -> AmountMatch.same(amount.raw(), number));
    }

    /** Where the text's numbers stand. */
    public BitSet places() {
        var places = new BitSet();
        amounts.forEach(amount -> places.set(amount.start(), amount.end()));
        return places;
    }
}
