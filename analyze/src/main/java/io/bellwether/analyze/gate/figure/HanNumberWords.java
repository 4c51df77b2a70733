package io.bellwether.analyze.gate.figure;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.segment.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Han numerals that are a piece of a word: "十分", "三峡", "二氧化碳", "六稳". */
final class HanNumberWords {

    private static final int SMALL = 10;

    private final List<Token> tokens;

    HanNumberWords(Segmentation text) {
        tokens = text.tokens();
    }

    /** Whether the number belongs to a word that says something else. */
    boolean hasInside(Measure measure) {
        Numeral numeral = measure.numeral();
        if (numeral.style() != Numeral.Style.HAN || numeral.percent()) {
            return false;
        }
        boolean bare = measure.unit().kind() == Unit.Kind.NONE && numeral.value() <= SMALL;
        Token token = tokenAt(numeral.start());
        return bare || (token != null && isOtherWord(token, numeral));
    }

    private static boolean isOtherWord(Token token, Numeral numeral) {
        boolean longer = token.end() > numeral.end() || token.start() < numeral.start();
        return longer && token.kind().isHan() && token.kind() != TokenKind.HAN_NUMBER;
    }

    private @Nullable Token tokenAt(int position) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low < tokens.size() && tokens.get(low).start() <= position ? tokens.get(low) : null;
    }
}
