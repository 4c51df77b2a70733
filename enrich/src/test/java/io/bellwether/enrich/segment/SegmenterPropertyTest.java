package io.bellwether.enrich.segment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterPropertyTest {

    private static final Segmenter SEGMENTER = new Segmenter();

    @Property(tries = 500)
    void shouldKeepEveryPartInOrderAndInsideItsWhole(
            @ForAll("texts") String text, @ForAll("languages") String language) {
        var segmentation = SEGMENTER.segment(text, language);

        check(segmentation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "中", ".", "“", "\"", "\n", "a.", "。”", "\ud83d", "\u0000", "U.S. ", "1,", "の", "ก", "' "})
    void shouldTakeLongRunsOfAnything(String unit) {
        for (String language : new String[] {"en", "zh", "ja", "und"}) {
            check(SEGMENTER.segment(unit.repeat(200_000 / unit.length()), language));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Mr.",
                "Smith",
                " ",
                " ",
                "\n",
                "\n\n",
                ". ",
                "! ",
                "“",
                "”",
                "\"",
                "他说",
                "。",
                "；",
                "人工智能",
                "「",
                "」",
                "3.5",
                "U.S.",
                "\ud800",
                "\udc00",
                "\u0000",
                "\u00a0",
                "…",
                "の",
                "...",
                "I",
                "İstanbul",
                "𠀀",
                "'s");
        return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "zh", "ja", "de", "und", "zh-TW", "");
    }

    private static void check(Segmentation segmentation) {
        int end = 0;
        int token = 0;
        for (Sentence sentence : segmentation.sentences()) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(end).isLessThan(sentence.end());
            assertThat(sentence.firstToken()).isEqualTo(token);
            var paragraph = segmentation.paragraphs().get(sentence.paragraph());
            assertThat(sentence.start()).isGreaterThanOrEqualTo(paragraph.start());
            assertThat(sentence.end()).isLessThanOrEqualTo(paragraph.end());
            checkTokens(segmentation, sentence);
            end = sentence.end();
            token = sentence.endToken();
        }
        assertThat(end).isLessThanOrEqualTo(segmentation.text().length());
        assertThat(token).isEqualTo(segmentation.tokens().size());
    }

    private static void checkTokens(Segmentation segmentation, Sentence sentence) {
        int end = sentence.start();
        for (Token token : segmentation.tokens(sentence)) {
            if (token.start() < end || token.end() <= token.start() || token.end() > sentence.end()) {
                throw new AssertionError(token + " in " + sentence);
            }
            end = token.end();
        }
    }
}
