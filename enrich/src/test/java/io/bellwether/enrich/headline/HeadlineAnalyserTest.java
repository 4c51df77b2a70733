package io.bellwether.enrich.headline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.HeadlineSignals;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineAnalyserTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final HeadlineAnalyser ANALYSER = new HeadlineAnalyser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|21 Things You Need To Know About Your Cat",
                "en|This Is What Happens When You Never Sleep",
                "en|Here's why everyone is obsessed with this hilarious video",
                "zh|震惊！女子竟然发现这个真相，赶紧转发",
                "zh|你绝对想不到，这个小县城竟然出了大事"
            })
    void shouldKnowClickbait(String language, String title) {
        assertThat(analyse(title, "", language).getClickbait()).isGreaterThan(0.7);
        assertThat(analyse(title, "", language).getPatterns()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Central bank raises interest rates by a quarter point",
                "en|Court rejects appeal in harbour corruption case",
                "zh|央行下调存款准备金率0.5个百分点",
                "zh|某公司第三季度营收同比增长12%"
            })
    void shouldKnowPlainHeadlines(String language, String title) {
        assertThat(analyse(title, "", language).getClickbait()).isLessThan(0.3);
        assertThat(analyse(title, "", language).getPatterns()).isEmpty();
    }

    @Test
    void shouldHearShouting() {
        assertThat(analyse("Harbour opens", "", "en").getShouting()).isZero();
        assertThat(analyse("NASA and IBM open lab", "", "en").getShouting()).isZero();
        assertThat(analyse("WATCH WHATEVER HAPPENED THERE", "", "en").getShouting())
                .isEqualTo(1);
        assertThat(analyse("真的吗？？！！", "", "zh").getShouting()).isEqualTo(0.75);
    }

    @Test
    void shouldMeasureWhatTheBodyBearsOut() {
        var body = "The central bank has raised its rates by a quarter of a point, it said.";

        assertThat(analyse("Central bank raises taxes", body, "en").getSupport())
                .isEqualTo(0.75);
        assertThat(analyse("Aliens land in harbour", body, "en").getSupport()).isZero();
        assertThat(analyse("Central bank raises rates", "", "en").getSupport()).isNull();
        assertThat(analyse("央行下调利率", "央行宣布下调利率。", "zh").getSupport()).isEqualTo(1);
    }

    @Test
    void shouldNotJudgeOtherLanguages() {
        var signals = analyse("Das glaubst du nie!", "", "de");

        assertThat(signals.getClickbait()).isZero();
        assertThat(signals.getShouting()).isEqualTo(0.25);
    }

    @Property(tries = 300)
    void shouldStayInRange(@ForAll String title) {
        for (String language : new String[] {"en", "zh", "und"}) {
            var signals = analyse(title, title, language);

            assertThat(signals.getClickbait()).isBetween(0.0, 1.0);
            assertThat(signals.getShouting()).isBetween(0.0, 1.0);
        }
    }

    private static HeadlineSignals analyse(String title, String body, String language) {
        return ANALYSER.analyse(SEGMENTER.segment(title, language), SEGMENTER.segment(body, language));
    }
}
