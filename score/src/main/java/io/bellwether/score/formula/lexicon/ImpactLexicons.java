package io.bellwether.score.formula.lexicon;

/**
 * The bundled data files that Impact reads. Immutable and safe to share between threads.
 *
 * @param happenings kinds of happening with their words
 * @param prominence names of wide reach
 * @param money currency rates
 * @param people counted nouns that mean persons
 * @param digest identifies the content of all files together
 */
public record ImpactLexicons(
        HappeningLexicon happenings,
        ProminenceTable prominence,
        CurrencyRates money,
        PeopleNouns people,
        String digest) {

    /** The files in this build. Reads them anew on each call. */
    public static ImpactLexicons bundled() {
        DataFile happenings = DataFile.read("happenings.tsv", 6);
        DataFile prominence = DataFile.read("prominence.tsv", 4);
        DataFile money = DataFile.read("currency-rates.tsv", 2);
        DataFile people = DataFile.read("people-nouns.tsv", 2);
        return new ImpactLexicons(
                HappeningLexicon.of(happenings),
                ProminenceTable.of(prominence),
                CurrencyRates.of(money),
                PeopleNouns.of(people),
                String.join("+", happenings.digest(), prominence.digest(), money.digest(), people.digest()));
    }
}
