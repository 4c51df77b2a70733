package io.bellwether.analyze.gate.figure;

import io.bellwether.enrich.figure.context.FigureContext;
import io.bellwether.enrich.figure.context.SentenceContext;
import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.measure.MeasureReader;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads every number of a text, also those that are no key figures: the gate looks at all of them. Work is linear in the
 * text. Safe for use by many threads.
 */
final class AmountReader {

    private static final int LONGEST_SENTENCE = 2_000;

    private final MeasureReader measures = new MeasureReader();
    private final FigureContext contexts = new FigureContext();

    /**
     * The numbers of a text, in order.
     *
     * @param taken places that are read already, as dates or as parts of names
     */
    List<Amount> read(Segmentation text, BitSet taken) {
        var amounts = new ArrayList<Amount>();
        for (Sentence sentence : text.sentences()) {
            for (int start = sentence.start(); start < sentence.end(); start += LONGEST_SENTENCE) {
                int end = Math.min(sentence.end(), start + LONGEST_SENTENCE);
                readPiece(text, start, end, taken, amounts);
            }
        }
        return amounts;
    }

    private void readPiece(Segmentation article, int from, int to, BitSet taken, List<Amount> amounts) {
        String text = article.text();
        boolean chinese = article.language().equals("zh");
        var words = new HanNumberWords(article);
        SentenceContext around = contexts.of(text, from, to);
        int first = amounts.size();
        int at = from;
        while (at < to) {
            Measure measure =
                    taken.get(at) || isInsideWord(text, from, at) ? null : measures.at(text, from, at, to, chinese);
            if (measure == null) {
                at++;
                continue;
            }
            if (!Double.isNaN(measure.value()) && isFree(taken, measure) && !words.hasInside(measure)) {
                amounts.add(Amount.of(text, measure, around.comparison(measure)));
            }
            at = Math.max(at + 1, Math.max(measure.end(), measure.numeral().end()));
        }
        shareUnits(text, amounts.subList(first, amounts.size()));
    }

    private static boolean isFree(BitSet taken, Measure measure) {
        int next = taken.nextSetBit(measure.numeral().start());
        return next < 0 || next >= measure.numeral().end();
    }

    /** Letters of an alphabet are read from the start of their word only. */
    private static boolean isInsideWord(String text, int from, int at) {
        return at > from
                && text.charAt(at) < 0x2E80
                && Character.isLetter(text.charAt(at))
                && text.charAt(at - 1) < 0x2E80
                && Character.isLetter(text.charAt(at - 1));
    }

    /** "3, 5 and 7 percent": what has no unit takes that of the next in the list. */
    private static void shareUnits(String text, List<Amount> amounts) {
        for (int i = amounts.size() - 2; i >= 0; i--) {
            Amount one = amounts.get(i);
            Amount next = amounts.get(i + 1);
            if (one.unitKind() == Unit.Kind.NONE && next.isMeasure() && isListed(text, one.end(), next.start())) {
                amounts.set(i, one.inUnitOf(next));
            }
        }
    }

    private static boolean isListed(String text, int from, int to) {
        if (from > to || to - from > 8) {
            return false;
        }
        String between = text.substring(from, to).strip();
        return switch (between) {
            case ",", "、", "，", "and", ", and", "or", "to", "和", "与", "至", "到", "或", "及", "-", "–", "from" -> true;
            default -> false;
        };
    }
}
