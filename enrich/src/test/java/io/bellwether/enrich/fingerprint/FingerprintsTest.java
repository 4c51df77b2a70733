package io.bellwether.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static final Fingerprints FINGERPRINTS = new Fingerprints();

    private static final String REPORT = """
            The harbour office said on Monday that the new quay would open in spring, two months later than planned.
            Storms in January had damaged the cranes, and the replacement parts came from abroad. Ships will go on
            using the old quay until then, the office said, and fees stay the same for the whole year.
            """;

    @Test
    void shouldGiveCopiesTheSameHashWhateverCaseWidthAndPunctuation() {
        var copy = REPORT.toUpperCase(java.util.Locale.ROOT).replace(",", " –").replace("\n", "  ");

        assertThat(FINGERPRINTS.of(copy)).isEqualTo(FINGERPRINTS.of(REPORT));
        assertThat(FINGERPRINTS.of("ＡＢＣ公司周一表示，新码头将于明年春天启用，比计划晚两个月。").textHash())
                .isNotNull()
                .isEqualTo(FINGERPRINTS.of("abc公司周一表示:新码头将于明年春天启用 比计划晚两个月").textHash());
    }

    @Test
    void shouldPinTheHashes() {
        var fingerprint = FINGERPRINTS.of("One two three four five six seven eight nine ten");

        assertThat(fingerprint.textHash())
                .isEqualTo("92632e6f05f3fd972257dc8cbd0261b175cc575839b57bcde07858471d6406f8");
        assertThat(fingerprint.sketch()).hasSize(6).isSorted().startsWith(187_261_428);
    }

    @Test
    void shouldBeCloseForAnEditAndFarForAnotherText() {
        var report = FINGERPRINTS.of(REPORT).sketch();
        var edited = FINGERPRINTS.of(REPORT.replace("Monday", "Tuesday")).sketch();
        var other = FINGERPRINTS
                .of("A football club from the north won the cup final on Saturday after a late goal and a long"
                        + " argument about a handball that nobody in the stadium had seen.")
                .sketch();

        assertThat(edited).filteredOn(report::contains).hasSizeGreaterThanOrEqualTo(report.size() - 5);
        assertThat(other).doesNotContainAnyElementsOf(report);
    }

    @Test
    void shouldSayNothingOfAPhrase() {
        assertThat(FINGERPRINTS.of("One two three four five six seven")).isEqualTo(Fingerprint.NONE);
        assertThat(FINGERPRINTS.of("新码头将于明年春天启用比计划晚两个月").textHash()).isNull();
        assertThat(FINGERPRINTS.of("新码头将于明年春天启用比计划晚两个月多一些").textHash()).isNotNull();
    }

    @Property(tries = 300)
    void shouldTakeAnything(@ForAll String text) {
        assertThat(FINGERPRINTS.of(text)).isEqualTo(FINGERPRINTS.of(text));
    }

    @Test
    void shouldTakeAMillionOfAnything() {
        for (String unit : new String[] {"<", "中", "a", "a ", "\ud800", "\u0000", "\u0301"}) {
            FINGERPRINTS.of(unit.repeat(1_000_000));
        }
    }
}
