package io.bellwether.enrich.figure.unit;

import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import org.jspecify.annotations.Nullable;

/** Reads the unit that stands after a number: a unit of measure of the table, "成", or a counted noun. */
public final class UnitGrammar {

    private static final int CASE_COUNTS_TO = 4;

    /** A form of the table. */
    private record Form(String symbol, double factor, boolean joins) {}

    private final TermTrie<Form> exact;
    private final TermTrie<Form> folded;
    private final CountedNouns nouns = new CountedNouns();

    /** A grammar with the built-in table of units. */
    public UnitGrammar() {
        var exactForms = new TermTrie.Builder<Form>(false);
        var foldedForms = new TermTrie.Builder<Form>(true);
        for (var row : Table.resource(UnitGrammar.class, "units.tsv")) {
            double factor = Double.parseDouble(row.get(1));
            for (String written : Table.parts(row.get(2), '|')) {
                boolean joins = written.startsWith("-");
                String form = joins ? written.substring(1) : written;
                var target = form.length() < CASE_COUNTS_TO && form.charAt(0) < 0x80 ? exactForms : foldedForms;
                target.add(form, new Form(row.get(0), factor, joins));
            }
        }
        exact = exactForms.build();
        folded = foldedForms.build();
    }

    /** The unit after a number; {@link Unit.Kind#NONE} when there is none. */
    public Unit after(String text, Numeral numeral, int to) {
        int end = numeral.end();
        if (numeral.percent()) {
            return new Unit("percent", 1, end, Unit.Kind.MEASURE, false);
        }
        int at = afterFiller(text, end, to);
        Unit special = ChineseUnits.special(text, at, to, numeral);
        if (special != null) {
            return special;
        }
        Unit implied = ImpliedUnits.around(text, numeral, at, to);
        if (implied != null) {
            return implied;
        }
        Unit measure = measure(text, at, to, numeral);
        return measure != null ? measure : nouns.after(text, end, at, to, numeral);
    }

    /** Steps over "多", "余", "来", a space, a hyphen, and "of" after a plural magnitude. */
    private static int afterFiller(String text, int end, int to) {
        int at = end;
        if (at < to && "多余来".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at < to && text.charAt(at) == '+') {
            at++;
        }
        boolean gap = at < to && (text.charAt(at) == ' ' || text.charAt(at) == '-' || text.charAt(at) == '\u00a0');
        int next = gap ? at + 1 : at;
        if (gap && text.startsWith("of ", next)) {
            next += 3;
        }
        return next < to ? next : at;
    }

    private @Nullable Unit measure(String text, int at, int to, Numeral numeral) {
        if (at >= to) {
            return null;
        }
        Unit half = ChineseUnits.andAHalf(text, at, to);
        if (half != null) {
            return half;
        }
        var match = longest(text, at, to);
        if (match == null || isOtherWord(text, match, at, to, numeral)) {
            return null;
        }
        boolean followedByHalf = match.end() < to
                && text.charAt(match.end()) == '半'
                && !(match.end() + 1 < to && "导数年天".indexOf(text.charAt(match.end() + 1)) >= 0);
        int end = followedByHalf ? match.end() + 1 : match.end();
        return new Unit(match.value().symbol(), match.value().factor(), end, Unit.Kind.MEASURE, followedByHalf);
    }

    private TermTrie.@Nullable Match<Form> longest(String text, int at, int to) {
        var one = longestAfterDigit(exact, text, at, to);
        var other = longestAfterDigit(folded, text, at, to);
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.end() > other.end() ? one : other;
    }

    /** The trie wants a word border before a match; between a digit and a letter ("10GW") there is none. */
    private static TermTrie.@Nullable Match<Form> longestAfterDigit(TermTrie<Form> forms, String text, int at, int to) {
        if (Words.isBorder(text, at)) {
            return forms.longest(text, at, to);
        }
        int end = Math.min(to, at + 16);
        while (end < to && end > at && !Words.isBorder(text, end)) {
            end--;
        }
        var match = forms.longest(text.substring(at, end), 0, end - at);
        return match == null ? null : new TermTrie.Match<>(at + match.end(), match.value());
    }

    /** A form that is part of another word or says something else in this company. */
    private static boolean isOtherWord(String text, TermTrie.Match<Form> match, int at, int to, Numeral numeral) {
        char c = text.charAt(at);
        if (c == '-') {
            return true;
        }
        return Words.isHan(c) && ChineseUnits.isOtherWord(text, at, match.end(), to, numeral);
    }
}
