package io.bellwether.enrich.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.KeyPhrase;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPhraseFinderTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final KeyPhraseFinder FINDER = new KeyPhraseFinder();

    @Test
    void shouldPreferTheSubjectOfAnEnglishText() {
        String text = "The turbine stopped. Engineers opened the turbine and found a cracked blade. "
                + "A new turbine arrives in May.";

        List<KeyPhrase> phrases = find("Turbine stops", text, "en");

        assertThat(phrases.get(0).getText()).isEqualTo("turbine");
        assertThat(phrases).extracting(KeyPhrase::getText).doesNotContain("the", "and");
        assertThat(phrases).extracting(KeyPhrase::getScore).allMatch(score -> score > 0);
    }

    @Test
    void shouldGiveARunInsteadOfItsWords() {
        String text = "The Silver Harbour was closed. Engineers saw the Silver Harbour flood. They left.";

        assertThat(find("", text, "en"))
                .extracting(KeyPhrase::getText)
                .contains("Silver Harbour")
                .doesNotContain("Silver", "Harbour");
    }

    @Test
    void shouldCountAPossessiveWithItsWord() {
        String text = "The turbine's blade broke. Its owner sold the turbine.";

        assertThat(find("", text, "en")).extracting(KeyPhrase::getText).containsOnlyOnce("turbine");
    }

    @Test
    void shouldNotCutChineseWords() {
        String text = "研究人员在南海发现新型深海鱼类。研究人员说，深海鱼类能发光。";

        assertThat(find("", text, "zh"))
                .extracting(KeyPhrase::getText)
                .contains("深海鱼类")
                .doesNotContain("海鱼", "的", "发现新");
    }

    @Test
    void shouldPreferTheSubjectOfAChineseText() {
        String text = "量子芯片研制成功。团队表示，量子芯片可用于通信。量子芯片明年量产。";

        assertThat(find("量子芯片问世", text, "zh").get(0).getText()).isEqualTo("量子芯片");
    }

    @Property
    void shouldNeverThrow(@ForAll String title, @ForAll String text) {
        find(title, text, "en");
        find(title, text, "zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "word ", "人工智能", "\"", "\uD800", "a-"})
    void shouldStayLinearOnHostileText(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            find("", text, "zh");
            find("", text, "en");
        });
    }

    private static List<KeyPhrase> find(String title, String text, String language) {
        return FINDER.find(divided(title, language), divided(text, language));
    }

    private static Segmentation divided(String text, String language) {
        return SEGMENTER.segment(text, language);
    }
}
