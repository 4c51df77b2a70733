package io.bellwether.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.Quote;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final QuoteFinder FINDER = new QuoteFinder();

    @Test
    void shouldReadSpeakerAndRoleBehindTheQuotation() {
        var quotes = find("“We are happy,” said Jane Roe, chief executive of Acme. The rest was silence.", "en");

        assertThat(quotes).hasSize(1);
        assertThat(quotes.get(0).getText()).isEqualTo("We are happy,");
        assertThat(quotes.get(0).getSpeaker()).isEqualTo("Jane Roe");
        assertThat(quotes.get(0).getRole()).isEqualTo("chief executive of Acme");
    }

    @Test
    void shouldReadSpeakerAndRoleBeforeTheQuotation() {
        var quotes = find(
                "Acme chief executive Maria van der Berg told reporters: \"This is the best we have built.\"", "en");

        assertThat(quotes).extracting(Quote::getSpeaker).containsExactly("Maria van der Berg");
        assertThat(quotes).extracting(Quote::getRole).containsExactly("Acme chief executive");
    }

    @Test
    void shouldPartTitlesFromNames() {
        var quotes = find(
                "“We will build it here,” said Sen. Jane Roe. “It will take years,” Harbour President John Doe said.",
                "en");

        assertThat(quotes).extracting(Quote::getSpeaker).containsExactly("Jane Roe", "John Doe");
        assertThat(quotes).extracting(Quote::getRole).containsExactly("Sen.", "Harbour President");
    }

    @Test
    void shouldReadAccordingTo() {
        var quotes = find("According to Tom Lund, “the market will double in size.”", "en");

        assertThat(quotes).extracting(Quote::getSpeaker).containsExactly("Tom Lund");
    }

    @Test
    void shouldResolveAPronounOnlyFromTheSentenceBefore() {
        var near = find("Jane Roe leads Acme. “It was a hard year,” she said.", "en");
        var far = find("Jane Roe leads Acme. It rained a lot. Nobody came. “It was a hard year,” she said.", "en");

        assertThat(near).extracting(Quote::getSpeaker).containsExactly("Jane Roe");
        assertThat(far).extracting(Quote::getSpeaker).containsExactly((String) null);
    }

    @Test
    void shouldLetTheSpeakerGoOn() {
        var quotes = find("“It was hard,” said Jane Roe. “But we got there in the end.”", "en");

        assertThat(quotes).extracting(Quote::getSpeaker).containsExactly("Jane Roe", "Jane Roe");
    }

    @Test
    void shouldNotTakeScareQuotesAndTitles() {
        assertThat(find("Experts call it a “game changer” for “smart” homes, as in “The Old Man and the Sea”.", "en"))
                .isEmpty();
        assertThat(find("所谓“黑科技”并不新鲜，《红楼梦》里的“宝玉”也是。", "zh")).isEmpty();
    }

    @Test
    void shouldReadChineseSpeakersBeforeAndBehind() {
        var quotes = find("工信部副部长辛国斌表示：“前三季度产量同比增长三成。”“我们绝不会放弃这个市场。”王小明说。", "zh");

        assertThat(quotes).extracting(Quote::getSpeaker).containsExactly("辛国斌", "王小明");
        assertThat(quotes.get(0).getRole()).isEqualTo("工信部副部长");
        assertThat(quotes.get(0).getText()).isEqualTo("前三季度产量同比增长三成。");
    }

    @Test
    void shouldNameAChineseBody() {
        assertThat(find("某某公司表示，“将投入10亿元人民币研发芯片。”", "zh"))
                .extracting(Quote::getSpeaker)
                .containsExactly("某某公司");
    }

    @Property(tries = 500)
    void shouldQuoteVerbatim(@ForAll("texts") String text, @ForAll("languages") String language) {
        for (Quote quote : find(text, language)) {
            assertThat(text.substring(
                            quote.getSpan().getStart(), quote.getSpan().getEnd()))
                    .isEqualTo(quote.getText());
        }
    }

    @Test
    void shouldTakeAMillionOfAnything() {
        for (String unit : new String[] {"“", "”", "\"", "“a b c d” said X. ", "「", "\ud800", "“。”", "he said "}) {
            assertThat(find(unit.repeat(500_000 / unit.length()), "en")).hasSizeLessThanOrEqualTo(50);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "“",
                        "”",
                        "\"",
                        "‘",
                        "’",
                        "「",
                        "」",
                        " said ",
                        "Jane Roe",
                        ", ",
                        ". ",
                        "she",
                        " told ",
                        "表示",
                        "：",
                        "辛国斌",
                        "他",
                        "说",
                        "。",
                        "\n\n",
                        "one two three four",
                        "我们绝不会放弃",
                        "According to ",
                        "\ud800")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "zh", "fr");
    }

    private static List<Quote> find(String text, String language) {
        return FINDER.find(SEGMENTER.segment(text, language));
    }
}
