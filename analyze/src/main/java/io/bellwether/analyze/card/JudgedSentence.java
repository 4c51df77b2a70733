package io.bellwether.analyze.card;

import io.bellwether.analyze.gate.check.Check;
import java.util.List;

/**
 * A sentence of a card with what the gate said of it, for a person to read.
 *
 * @param language language of the sentence
 * @param text the sentence as the model wrote it
 * @param kept whether it is in the card
 * @param checks its names, figures, dates and quotations; those that are dropped without a rejected one are in the wrong language, hold an address, or
 *     are about something else
 */
public record JudgedSentence(String language, String text, boolean kept, List<Check> checks) {

    public JudgedSentence {
        checks = List.copyOf(checks);
    }
}
