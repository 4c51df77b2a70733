package io.bellwether.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void shouldReadSectionsInFileOrder() {
        var lexicon = Lexicon.of(LexiconTest.class, "sample.txt");

        assertThat(lexicon.version()).isEqualTo(3);
        assertThat(lexicon.words("plain")).containsExactly("b", "a phrase");
        assertThat(lexicon.weights("weights")).containsEntry("x", 1.5).containsEntry("y", -2.0);
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Lexicon.of(LexiconTest.class, "nowhere.txt"))
                .withMessageContaining("nowhere.txt");
        assertThatIllegalStateException()
                .isThrownBy(() -> Lexicon.of(LexiconTest.class, "sample.txt").words("absent"))
                .withMessageContaining("absent");
    }
}
