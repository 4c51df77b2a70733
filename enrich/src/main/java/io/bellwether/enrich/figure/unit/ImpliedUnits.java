package io.bellwether.enrich.figure.unit;

import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.token.TermTrie;
import org.jspecify.annotations.Nullable;

/** Units that the company of a number implies: "405B model" (parameters), "128K context" (tokens), "factor of 10". */
final class ImpliedUnits {

    private static final TermTrie<String> AFTER_LETTER = new TermTrie.Builder<String>(true)
            .add("model", "parameters")
            .add("models", "parameters")
            .add("variant", "parameters")
            .add("version", "parameters")
            .add("llm", "parameters")
            .add("active parameters", "parameters")
            .add("total parameters", "parameters")
            .add("模型", "parameters")
            .add("大模型", "parameters")
            .add("版本", "parameters")
            .add("参数", "parameters")
            .add("context", "tokens")
            .add("context window", "tokens")
            .add("上下文", "tokens")
            .build();

    private static final int PARAMETER_REACH = 6;

    private ImpliedUnits() {}

    /** The unit implied by what stands at {@code at} after the number or right before it; null when nothing is. */
    static @Nullable Unit around(String text, Numeral numeral, int at, int to) {
        int start = numeral.start();
        if (start >= 10 && text.startsWith("factor of ", start - 10)) {
            return implied("times", numeral);
        }
        if (numeral.isLetterScaled(text)) {
            var match = AFTER_LETTER.longest(text, at, to);
            return match == null ? null : implied(match.value(), numeral);
        }
        if (numeral.scale() >= 1e8 && numeral.isDigits()) {
            boolean near =
                    text.substring(Math.max(0, start - PARAMETER_REACH), start).contains("参数");
            boolean bare = at >= to || "，。；、）, ".indexOf(text.charAt(at)) >= 0;
            return near && bare ? implied("parameters", numeral) : null;
        }
        return null;
    }

    private static Unit implied(String symbol, Numeral numeral) {
        return new Unit(symbol, 1, numeral.end(), Unit.Kind.MEASURE, false);
    }
}
