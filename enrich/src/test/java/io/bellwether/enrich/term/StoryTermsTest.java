package io.bellwether.enrich.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.WeightedTerm;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTermsTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final StoryTerms TERMS = new StoryTerms(new DocumentFrequencies());

    @Test
    void shouldGiveUnitVectorsHeaviestFirst() {
        var terms = of("复旦大学 robots", "复旦大学的robots walk and robots run.", "zh");

        assertThat(terms.text()).extracting(WeightedTerm::getTerm).contains("复旦", "robot");
        assertThat(terms.text().stream()
                        .mapToDouble(term -> term.getWeight() * term.getWeight())
                        .sum())
                .isCloseTo(1, Offset.offset(1e-5));
        assertThat(terms.text()).isSortedAccordingTo((a, b) -> Float.compare(b.getWeight(), a.getWeight()));
    }

    @Test
    void shouldTakeFormsOfOneWordForOneTerm() {
        var terms = of("", "Voting: voted, votes, vote. The Larkspurs' quay; Larkspur's quays.", "en");

        assertThat(terms.text()).extracting(WeightedTerm::getTerm).contains("vot", "larkspur", "quay");
        assertThat(terms.text()).extracting(WeightedTerm::getTerm).doesNotContain("votes", "quays");
    }

    @Property(tries = 200)
    void shouldTakeAnything(@ForAll String title, @ForAll String text) {
        assertThat(of(title, text, "en")).isEqualTo(of(title, text, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "word ", "人工智能", "\uD800", "a-"})
    void shouldStayLinearOnHostileText(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> of(text, text, "en"));
    }

    private static StoryTerms.Terms of(String title, String text, String language) {
        return TERMS.of(SEGMENTER.segment(title, language), SEGMENTER.segment(text, language));
    }
}
