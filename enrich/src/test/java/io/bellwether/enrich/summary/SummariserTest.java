package io.bellwether.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.KeySentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SummariserTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final Summariser SUMMARISER = new Summariser();

    @Test
    void shouldLeaveOutFurnitureAndRepetition() {
        List<String> sentences = List.of(
                "Photo: a harbour crane at dawn by the pier.",
                "The harbour of Larkspur opened an automated crane on Monday.",
                "Click here to sign up for the harbour newsletter today.",
                "The harbour of Larkspur opened the automated crane on a Monday.",
                "Dock workers fear that eighty jobs at the harbour will go.");

        assertThat(ordinals(summarise("Larkspur harbour opens automated crane", sentences, "en", 2)))
                .containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void shouldSummariseChinese() {
        List<String> sentences = List.of("图：港口一角的起重机和货轮。", "海港今日启用自动化起重机，装卸效率大幅提高。", "天气晴朗。", "点击关注我们获取更多海港新闻资讯。");

        assertThat(ordinals(summarise("海港启用自动化起重机", sentences, "zh", 1))).containsExactly(1);
    }

    @Test
    void shouldGiveNothingForNothing() {
        assertThat(summarise("", List.of(), "en", 3)).isEmpty();
        assertThatThrownBy(() -> summarise("", List.of(), "en", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void shouldReturnWholeSentencesOnce(@ForAll List<String> sentences) {
        List<KeySentence> chosen = summarise("", sentences, "en", 4);

        assertThat(chosen).hasSizeLessThanOrEqualTo(4);
        assertThat(ordinals(chosen)).doesNotHaveDuplicates();
    }

    @Test
    void shouldStayLinearOnHostileText() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            sentences.add("word" + i + " alpha beta gamma delta.");
        }

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> summarise("", sentences, "en", 8));
    }

    private static List<Integer> ordinals(List<KeySentence> chosen) {
        return chosen.stream().map(KeySentence::getOrdinal).toList();
    }

    private static List<KeySentence> summarise(String title, List<String> sentences, String language, int max) {
        return SUMMARISER.summarise(
                SEGMENTER.segment(title, language), SEGMENTER.segment(String.join("\n\n", sentences), language), max);
    }
}
