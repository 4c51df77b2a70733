package io.bellwether.enrich.figure.measure;

import io.bellwether.enrich.token.Words;
import java.util.List;

/** A minus before a number: "-3.5%", "负3.5%". A hyphen after a letter or a digit is none. */
final class Signs {

    private static final List<String> WORDS = List.of("minus ", "零下");

    private Signs() {}

    static Measure signed(String text, int from, Measure measure) {
        for (String word : WORDS) {
            int start = measure.start() - word.length();
            boolean plusOrMinus = start - 3 >= from && text.startsWith("or ", start - 3);
            if (start >= from && measure.unit().isMeasure() && text.startsWith(word, start) && !plusOrMinus) {
                return negative(measure, start);
            }
        }
        int at = measure.start() - 1;
        if (at < from || !measure.unit().isMeasure() || !isMinus(text, from, at)) {
            return measure;
        }
        return negative(measure, at);
    }

    private static Measure negative(Measure measure, int start) {
        return new Measure(
                start, measure.end(), -measure.value(), Double.NaN, measure.unit(), measure.numeral(), measure.bound());
    }

    private static boolean isMinus(String text, int from, int at) {
        char c = text.charAt(at);
        if (c == '负' || c == '\u2212') {
            return true;
        }
        if (c != '-') {
            return false;
        }
        char before = at == from ? ' ' : text.charAt(at - 1);
        return Character.isWhitespace(before) || "(（".indexOf(before) >= 0 || Words.isHan(before);
    }
}
