package io.bellwether.analyze.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.CheckKind;
import io.bellwether.analyze.gate.check.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final Gate GATE = new Gate();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The fund has 1.2 billion yuan.             | en | 基金规模为12亿元。            | zh
            The fund has 1,200 million yuan.           | en | 基金规模为12亿元。            | zh
            股价上涨百分之三点五。                       | zh | The share rose 3.5%.          | en
            The parcel weighs 455 g.                   | en | 包裹重0.455千克。             | zh
            They sold 1,234,567 cars.                  | en | They sold about 1.23 million cars. | en
            About 200,000 people came.                 | en | 约20万人参加。                | zh
            Profit doubled.                            | en | Profit rose 100%.             | en
            Losses were 3 to 5 million dollars.        | en | 损失为300万至500万美元。      | zh
            """)
    void shouldReadFiguresByTheirValue(String article, String articleLanguage, String claim, String claimLanguage) {
        assertThat(verdict(article, articleLanguage, claim, claimLanguage)).isEqualTo(Verdict.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They sold 455 boxes.        | They sold 455 g.
            They sold 1,455 boxes.      | They sold 455 boxes.
            They sold 1,234.5 tonnes.   | They sold 1.234,5 tonnes.
            They raised $5 million.     | They raised $5 billion.
            They raised 5 million euros.| They raised $5 million.
            Prices rose 3%.             | Prices fell 3%.
            """)
    void shouldRejectFiguresThatTheArticleDoesNotSay(String article, String claim) {
        assertThat(verdict(article, "en", claim, "en")).isEqualTo(Verdict.REJECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It opens on 5 March 2026.          | en | 2026年3月5日开业。       | zh | VERIFIED
            It opens on 5 March 2026.          | en | 2026年3月8日开业。       | zh | REJECTED
            第三季度交付。                       | zh | Deliveries start in Q3.  | en | VERIFIED
            第三季度交付。                       | zh | Deliveries start in Q4.  | en | REJECTED
            The meeting starts at 3:30 p.m.    | en | 会议下午3点半开始。      | zh | VERIFIED
            It was built in the 1990s.         | en | 它建于上世纪80年代。     | zh | REJECTED
            It opens on Friday.                | en | It opens on 9 June.      | en | NOT_CHECKABLE
            """)
    void shouldReadDatesOfBothLanguages(
            String article, String articleLanguage, String claim, String claimLanguage, Verdict expected) {
        assertThat(verdict(article, articleLanguage, claim, claimLanguage)).isEqualTo(expected);
    }

    @Test
    void shouldKnowDaysFromTheDayOfTheArticle() {
        var evidence =
                GATE.evidence(new ArticleText("", "It opens on Friday.", "en", List.of(), LocalDate.of(2026, 6, 3)));

        assertThat(GATE.check(evidence, "It opens on 5 June.", "en").verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(GATE.check(evidence, "It opens on 6 June.", "en").verdict()).isEqualTo(Verdict.REJECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Drew Halloran spoke to the World Health Organization. | en | The WHO heard Halloran.   | en | VERIFIED
            Drew Halloran and Mina Aldous spoke.                  | en | Drew Aldous spoke.        | en | REJECTED
            Tessaly hired Mina Aldous.                            | en | Tesaly hired Aldous.      | en | REJECTED
            董事长周敏发言。                                        | zh | Chairman Zhou Min spoke.  | en | VERIFIED
            董事长周敏发言。                                        | zh | Chairman Wang Jun spoke.  | en | REJECTED
            The United States and Germany agreed.                 | en | 美国和德国达成协议。       | zh | VERIFIED
            The United States and Germany agreed.                 | en | 美国和法国达成协议。       | zh | REJECTED
            Microsoft will pay.                                   | en | 微软将支付。               | zh | VERIFIED
            """)
    void shouldKnowNamesAcrossLanguages(
            String article, String articleLanguage, String claim, String claimLanguage, Verdict expected) {
        assertThat(verdict(article, articleLanguage, claim, claimLanguage)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'He said: "We had no other choice at all."' | 'He said: "We had no other choice at all".'    | VERIFIED
            'He said: "We had no other choice at all."' | 'He said: “no … choice at all”.'               | VERIFIED
            'He said: "We had no other choice at all."' | 'He said: "We had no better choice at all."'   | REJECTED
            'He said that they had no choice.'          | 'He said: "They left us with nothing to do."'  | REJECTED
            """)
    void shouldWantQuotationsToTheLetter(String article, String claim, Verdict expected) {
        assertThat(verdict(article, "en", claim, "en")).isEqualTo(expected);
    }

    @Test
    void shouldRejectWhatTheArticleSaysOfAnother() {
        String article = "Northgate Capital led the funding round of the robot maker. Pelham Ventures sold its stake in"
                + " the railway operator. Mina Aldous will run the new factory, and Drew Halloran leaves the board in May.";

        assertThat(verdict(article, "en", "Pelham Ventures led the funding round of the robot maker.", "en"))
                .isEqualTo(Verdict.REJECTED);
        assertThat(verdict(article, "en", "Northgate Capital led the funding round of the robot maker.", "en"))
                .isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void shouldTellWhatWasCheckedAndWhere() {
        var evidence = GATE.evidence(ArticleText.of("Orrery hired 120 people in Halden.", "en"));

        var report = GATE.check(evidence, "Orrery hired 210 people.", "en");

        assertThat(report.rejected())
                .extracting(Check::kind, Check::text, Check::start)
                .singleElement()
                .satisfies(check -> assertThat(check.toList()).containsExactly(CheckKind.FIGURE, "210 people", 13));
        assertThat(report.count(Verdict.VERIFIED)).isEqualTo(1);
    }

    @Test
    void shouldFindNothingToCheckInPlainWords() {
        assertThat(verdict("Orrery hired people.", "en", "It grew.", "en")).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    private static Verdict verdict(String article, String articleLanguage, String claim, String claimLanguage) {
        var evidence = GATE.evidence(ArticleText.of(article, articleLanguage));
        return GATE.check(evidence, claim, claimLanguage).verdict();
    }
}
