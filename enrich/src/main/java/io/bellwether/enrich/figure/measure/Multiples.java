package io.bellwether.enrich.figure.measure;

import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.news.Comparison;
import org.jspecify.annotations.Nullable;

/** Words that are a number and its unit at once: "doubled", "threefold", "翻了一番", "过半". */
final class Multiples {

    /** A share or a multiple. */
    private record Multiple(double value, String unit, Comparison bound) {}

    private static final TermTrie<Multiple> WORDS = words();

    private Multiples() {}

    static @Nullable Measure at(String text, int at, int to) {
        var match = WORDS.longest(text, at, to);
        if (match == null) {
            return null;
        }
        Multiple multiple = match.value();
        Numeral numeral = Numeral.of(at, match.end(), multiple.value(), 1, Numeral.Style.WORDS);
        Unit unit = new Unit(multiple.unit(), 1, match.end(), Unit.Kind.MEASURE, false);
        return new Measure(at, match.end(), multiple.value(), Double.NaN, unit, numeral, multiple.bound());
    }

    private static TermTrie<Multiple> words() {
        var words = new TermTrie.Builder<Multiple>(true);
        addTimes(words, 2, "doubled", "doubling", "twofold", "two-fold", "翻番", "翻了番", "翻一番", "翻了一番", "翻倍", "翻了一倍");
        addTimes(words, 3, "tripled", "tripling", "trebled", "threefold", "three-fold");
        addTimes(words, 4, "quadrupled", "quadrupling", "fourfold", "four-fold", "翻两番", "翻了两番");
        addTimes(words, 5, "fivefold", "five-fold");
        addTimes(words, 6, "sixfold", "six-fold");
        addTimes(words, 7, "sevenfold", "seven-fold");
        addTimes(words, 8, "eightfold", "eight-fold", "翻三番", "翻了三番");
        addTimes(words, 10, "tenfold", "ten-fold");
        words.add("过半", new Multiple(50, "percent", Comparison.AT_LEAST));
        words.add("半数", new Multiple(50, "percent", Comparison.NONE));
        words.add("半数以上", new Multiple(50, "percent", Comparison.AT_LEAST));
        return words.build();
    }

    private static void addTimes(TermTrie.Builder<Multiple> words, double value, String... forms) {
        for (String form : forms) {
            boolean up = !form.contains("fold");
            words.add(form, new Multiple(value, "times", up ? Comparison.UP : Comparison.NONE));
        }
    }
}
