package io.bellwether.enrich.token;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void shouldPartWordsNumbersAndHan() {
        String text = "AT&T's state-of-the-art U.S. lab, 1,234.5 公里GPT-4模型\uD800x";

        var words = Words.of(text);

        assertThat(words.stream().map(word -> word.in(text)))
                .containsExactly("AT&T's", "state-of-the-art", "U.S", "lab", "1,234.5", "公里", "GPT-4", "模型", "x");
        assertThat(words.get(4).kind()).isEqualTo(Word.Kind.NUMBER);
        assertThat(words.get(5).kind()).isEqualTo(Word.Kind.HAN);
    }

    @Test
    void shouldFindTheLongestTermAtWordBorders() {
        var trie = new TermTrie.Builder<String>(true)
                .add("New York", "city")
                .add("New York Times", "paper")
                .add("复旦", "short")
                .add("复旦大学", "long")
                .build();

        assertThat(trie.longest("the NEW YORK TIMES said", 4, 23)).isEqualTo(new TermTrie.Match<>(18, "paper"));
        assertThat(trie.longest("new yorker", 0, 10)).isNull();
        assertThat(trie.longest("在复旦大学里", 1, 6)).isEqualTo(new TermTrie.Match<>(5, "long"));
        assertThat(trie.longest("anew york", 1, 9)).isNull();
        assertThat(trie.get("new york")).isEqualTo("city");
    }

    @Property
    void shouldKeepWordsInsideTheTextAndInOrder(@ForAll String text) {
        int end = 0;
        for (Word word : Words.of(text)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(end);
            assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
            end = word.end();
        }
    }
}
