package io.bellwether.score.formula.lexicon;

/**
 * The bundled data files that Quality and Impact read. Immutable and safe to share between threads.
 *
 * @param happenings kinds of happening with their words
 * @param prominence names of wide reach
 * @param money currency rates
 * @param people counted nouns that mean persons
 * @param tone words that qualify or charge a claim
 * @param framings words that tell of fiction, sport, looks back, denials and opinions
 * @param digest identifies the content of all files together
 */
public record ScoringLexicons(
        HappeningLexicon happenings,
        ProminenceTable prominence,
        CurrencyRates money,
        PeopleNouns people,
        ToneLexicon tone,
        FramingLexicon framings,
        String digest) {

    /** The files in this build. Reads them anew on each call. */
    public static ScoringLexicons bundled() {
        DataFile happenings = DataFile.read("happenings.tsv", 6);
        DataFile prominence = DataFile.read("prominence.tsv", 4);
        DataFile money = DataFile.read("currency-rates.tsv", 2);
        DataFile people = DataFile.read("people-nouns.tsv", 2);
        DataFile tone = DataFile.read("tone.tsv", 3);
        DataFile framings = DataFile.read("framings.tsv", 7);
        return new ScoringLexicons(
                HappeningLexicon.of(happenings),
                ProminenceTable.of(prominence),
                CurrencyRates.of(money),
                PeopleNouns.of(people),
                ToneLexicon.of(tone),
                FramingLexicon.of(framings),
                String.join(
                        "+",
                        happenings.digest(),
                        prominence.digest(),
                        money.digest(),
                        people.digest(),
                        tone.digest(),
                        framings.digest()));
    }
}
