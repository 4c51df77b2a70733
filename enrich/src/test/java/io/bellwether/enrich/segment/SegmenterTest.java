package io.bellwether.enrich.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {

    private static final Segmenter SEGMENTER = new Segmenter();

    @Test
    void shouldNotEndEnglishSentencesAtAbbreviationsInitialsAndDecimals() {
        var text =
                "Mr. J. P. Morse met Dr. Lund at 5 p.m. on Jan. 5 in the U.S. The firm, Acme Inc., grew 3.5% to $4.2bn.";

        assertThat(sentences(text, "en"))
                .containsExactly(
                        "Mr. J. P. Morse met Dr. Lund at 5 p.m. on Jan. 5 in the U.S.",
                        "The firm, Acme Inc., grew 3.5% to $4.2bn.");
    }

    @Test
    void shouldKeepAShortQuotationAndItsReportingClauseTogether() {
        var text = "“It was hard. We won!” said Ms. Roe. \"Why?\" John Doe asked. Nobody knew.";

        assertThat(sentences(text, "en"))
                .containsExactly("“It was hard. We won!” said Ms. Roe.", "\"Why?\" John Doe asked.", "Nobody knew.");
    }

    @Test
    void shouldEndChineseSentencesAtFullWidthMarksOutsideQuotations() {
        var text = "他说：“成本下降了。我们会继续。”记者提问。市场热烈；股价上涨！真的吗？是的。";

        assertThat(sentences(text, "zh"))
                .containsExactly("他说：“成本下降了。我们会继续。”", "记者提问。", "市场热烈；", "股价上涨！", "真的吗？", "是的。");
    }

    @Test
    void shouldKeepTheReportingClauseBehindAChineseQuotation() {
        var text = "“这款模型很好！”李明表示。其他人没有回应。";

        assertThat(sentences(text, "zh")).containsExactly("“这款模型很好！”李明表示。", "其他人没有回应。");
    }

    @Test
    void shouldTakeListItemsAsSentencesAndBlankLinesAsParagraphs() {
        var segmentation = SEGMENTER.segment("Intro\n\n1. First item\n2. Second item\n\nEnd.", "en");

        assertThat(segmentation.paragraphs()).hasSize(3);
        assertThat(segmentation.sentences().stream().map(segmentation::text))
                .containsExactly("Intro", "1. First item", "2. Second item", "End.");
        assertThat(segmentation.sentences().stream().map(Sentence::paragraph)).containsExactly(0, 1, 1, 2);
    }

    @Test
    void shouldRejoinLinesThatWereWrappedAtAColumn() {
        var line = "This is a line of a wire report that was wrapped at seventy columns\n";

        assertThat(sentences(line.repeat(3) + "by a machine.", "en")).hasSize(1);
    }

    @Test
    void shouldNotEndGermanSentencesAtOrdinals() {
        assertThat(sentences("Am 3. Oktober wird gefeiert. Wirklich? Ja!", "de"))
                .containsExactly("Am 3. Oktober wird gefeiert.", "Wirklich?", "Ja!");
    }

    @Test
    void shouldPartEnglishTokens() {
        assertThat(tokens("OpenAI's GPT-4.5 costs $1,200.50 in the U.S., don't ask.", "en"))
                .containsExactly(
                        "OpenAI",
                        "'s",
                        "GPT-4.5",
                        "costs",
                        "$",
                        "1,200.50",
                        "in",
                        "the",
                        "U.S.",
                        ",",
                        "don't",
                        "ask",
                        ".");
    }

    @Test
    void shouldPartChineseWordsByDictionaryAndFindNames() {
        var segmentation = SEGMENTER.segment("人工智能芯片H200的产量同比增长32.5%，辛国斌表示。", "zh");

        var words = segmentation.tokens().stream().map(segmentation::text).toList();
        assertThat(words).contains("人工智能", "芯片", "H200", "产量", "增长", "32.5", "表示");
        assertThat(segmentation.tokens())
                .filteredOn(token -> token.kind() == TokenKind.HAN_PERSON)
                .extracting(segmentation::text)
                .containsExactly("辛国斌");
    }

    @Test
    void shouldFindTraditionalWordsToo() {
        assertThat(tokens("國務院總理表示", "zh")).contains("國務院", "總理", "表示");
    }

    @Test
    void shouldTakeOnlyTheLanguageOfATag() {
        assertThat(SEGMENTER.segment("好。", "zh-Hans-CN").language()).isEqualTo("zh");
        assertThat(SEGMENTER.segment("好。", "").language()).isEqualTo("und");
    }

    @Test
    void shouldFindTheSentenceAtAPosition() {
        var segmentation = SEGMENTER.segment("  One. Two.", "en");

        assertThat(segmentation.sentenceAt(0)).isEqualTo(-1);
        assertThat(segmentation.sentenceAt(2)).isZero();
        assertThat(segmentation.sentenceAt(8)).isEqualTo(1);
    }

    private static List<String> sentences(String text, String language) {
        var segmentation = SEGMENTER.segment(text, language);
        return segmentation.sentences().stream().map(segmentation::text).toList();
    }

    private static List<String> tokens(String text, String language) {
        var segmentation = SEGMENTER.segment(text, language);
        return segmentation.tokens().stream().map(segmentation::text).toList();
    }
}
