package io.bellwether.analyze.gate.date;

import java.util.BitSet;
import java.util.List;

/** The dates of one text. */
public final class DateReading {

    private final String text;
    private final List<DateMention> mentions;

    DateReading(String text, List<DateMention> mentions) {
        this.text = text;
        this.mentions = List.copyOf(mentions);
    }

    String text() {
        return text;
    }

    List<DateMention> mentions() {
        return mentions;
    }

    /** Where dates stand: what is there is no figure. */
    public BitSet places() {
        var places = new BitSet();
        mentions.forEach(mention -> places.set(mention.start(), mention.end()));
        return places;
    }
}
