package io.bellwether.enrich.segment;

import io.bellwether.enrich.token.Slice;
import io.bellwether.enrich.token.Word;
import java.util.List;

/**
 * A text, divided. Sentences, paragraphs and tokens are in text order and disjoint; every token lies in one sentence,
 * every sentence in one paragraph.
 *
 * @param text what was divided
 * @param language ISO 639-1 code by whose rules it was divided, or "und"
 * @param paragraphs runs between blank lines
 * @param sentences sentences of all paragraphs
 * @param tokens tokens of all sentences: Chinese by dictionary, with punctuation
 * @param words words of the whole text, a run of Han as one: what terms are counted by
 */
public record Segmentation(
        String text,
        String language,
        List<Paragraph> paragraphs,
        List<Sentence> sentences,
        List<Token> tokens,
        List<Word> words) {

    public Segmentation {
        paragraphs = Slice.copyOf(paragraphs);
        sentences = Slice.copyOf(sentences);
        tokens = Slice.copyOf(tokens);
        words = Slice.copyOf(words);
    }

    /** Words of one sentence. */
    public List<Word> words(Sentence sentence) {
        return words.subList(firstWordAt(sentence.start()), firstWordAt(sentence.end()));
    }

    private int firstWordAt(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The token as written. */
    public String text(Token token) {
        return text.substring(token.start(), token.end());
    }

    /** The sentence as written. */
    public String text(Sentence sentence) {
        return text.substring(sentence.start(), sentence.end());
    }

    /** Tokens of one sentence. */
    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.firstToken(), sentence.endToken());
    }

    /** Ordinal of the sentence that holds a position or, between sentences, of the one before; -1 before the first. */
    public int sentenceAt(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).start() <= position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
