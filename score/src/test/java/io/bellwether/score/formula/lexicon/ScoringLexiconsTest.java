package io.bellwether.score.formula.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringLexiconsTest {

    private final ScoringLexicons lexicons = ScoringLexicons.bundled();

    @Test
    void shouldNameTheVersionOfEveryFile() {
        assertThat(List.of(
                        lexicons.happenings().version(),
                        lexicons.prominence().version(),
                        lexicons.money().version(),
                        lexicons.people().version(),
                        lexicons.tone().version(),
                        lexicons.framings().version()))
                .containsExactly(
                        "happenings 2026-11",
                        "prominence 2026-10",
                        "currency-rates ECB 2024-12-31",
                        "people-nouns 2026-10",
                        "tone 2026-11",
                        "framings 2026-11");
    }

    @Test
    void shouldHoldEveryTermOnceAndBothLanguagesInEveryRow() {
        var terms = new HashSet<String>();
        for (List<String> row : DataFile.read("happenings.tsv", 6).rows()) {
            assertThat(Double.parseDouble(row.get(1))).isBetween(0.0, 100.0);
            for (String term : (row.get(4) + "|" + row.get(5)).split("\\|")) {
                assertThat(term).isNotBlank().isEqualTo(term.strip());
                assertThat(terms.add(term)).as(term).isTrue();
            }
            assertThat(row.get(5).split("\\|").length).as(row.get(0)).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void shouldHoldEveryWordOfToneOnce() {
        var terms = new HashSet<String>();
        for (List<String> row : DataFile.read("tone.tsv", 3).rows()) {
            for (String term : (row.get(1) + "|" + row.get(2)).split("\\|")) {
                assertThat(term).isNotBlank().isEqualTo(term.strip());
                assertThat(terms.add(term)).as(term).isTrue();
            }
        }
    }

    @Test
    void shouldHoldEveryWordOfFramingOnceWithSharesOfAHundred() {
        var terms = new HashSet<String>();
        for (List<String> row : DataFile.read("framings.tsv", 7).rows()) {
            assertThat(Double.parseDouble(row.get(1))).isBetween(0.0, 100.0);
            assertThat(Double.parseDouble(row.get(2))).isBetween(Double.parseDouble(row.get(1)), 100.0);
            for (String term : (row.get(5) + "|" + row.get(6)).split("\\|")) {
                assertThat(term).isNotBlank().isEqualTo(term.strip());
                assertThat(terms.add(term)).as(term).isTrue();
            }
        }
    }

    @Test
    void shouldTellQualifiedFromChargedWords() {
        assertThat(lexicons.tone().find("In May the senator slammed a rule that may cost jobs"))
                .extracting(ToneMention::tone)
                .containsExactly(Tone.CHARGED, Tone.QUALIFIED);
        assertThat(lexicons.tone().find("震惊！专家称价格可能上涨，可能性不大"))
                .extracting(ToneMention::tone)
                .containsExactly(Tone.CHARGED, Tone.QUALIFIED);
    }

    @Test
    void shouldConvertByTheReferenceRate() {
        assertThat(lexicons.money().toDollars(1, "EUR").orElseThrow()).isEqualTo(1.0389);
        assertThat(lexicons.money().toDollars(1, "USD").orElseThrow()).isEqualTo(1);
        assertThat(lexicons.money().toDollars(7.3, "CNY").orElseThrow()).isCloseTo(1, within(0.01));
        assertThat(lexicons.money().toDollars(1, "kg")).isEmpty();
    }

    @Test
    void shouldKnowProminentNamesInBothLanguages() {
        assertThat(lexicons.prominence().level("European Commission")).hasValue(5);
        assertThat(lexicons.prominence().level("欧盟委员会")).hasValue(5);
        assertThat(lexicons.prominence().level("OPENAI")).hasValue(5);
        assertThat(lexicons.prominence().level("Harbour Chips")).isEmpty();
    }

    @Test
    void shouldKnowNounsThatMeanPersons() {
        assertThat(List.of("people", "Workers", "人", "名员工", "位患者", "users")).allMatch(lexicons.people()::contains);
        assertThat(List.of("chips", "辆", "", "个", "tokens")).noneMatch(lexicons.people()::contains);
    }

    @Test
    void shouldPreferTheLongestTerm() {
        String text = "New SAFETY DEFECT: data breach, plane crash";

        assertThat(lexicons.happenings().find(text, 0, text.length()))
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("SAFETY DEFECT", "data breach", "plane crash");
    }

    @Test
    void shouldNotBeMisledByPhrases() {
        for (String text : List.of("Polls show a dead heat before the vote", "A law firm moves", "秋粮收购进度过半")) {
            assertThat(lexicons.happenings().find(text, 0, text.length()))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void shouldRejectAMalformedFile() {
        assertThatIllegalStateException().isThrownBy(() -> DataFile.parse("x", "a\tb\n", 2));
        assertThatIllegalStateException().isThrownBy(() -> DataFile.parse("x", "version\t1\na\tb\tc\n", 2));
        assertThatIllegalStateException().isThrownBy(() -> DataFile.read("missing.tsv", 2));
    }
}
