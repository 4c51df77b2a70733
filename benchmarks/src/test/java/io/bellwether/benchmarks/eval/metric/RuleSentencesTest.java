package io.bellwether.benchmarks.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleSentencesTest {

    @Test
    void shouldEndAtMarksAndLineBreaks() {
        assertThat(RuleSentences.of("It rose 3.5%. Why? Nobody knew!\nNext line"))
                .containsExactly("It rose 3.5%.", "Why?", "Nobody knew!", "Next line");
        assertThat(RuleSentences.of("新馆开放。票价不变；儿童免费！")).containsExactly("新馆开放。", "票价不变；", "儿童免费！");
        assertThat(RuleSentences.of(" ")).isEmpty();
    }
}
