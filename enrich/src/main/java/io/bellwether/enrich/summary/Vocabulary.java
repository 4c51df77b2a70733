package io.bellwether.enrich.summary;

import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import io.bellwether.news.Span;
import java.util.Arrays;
import java.util.List;

/** The terms of one article: lower-case words of at least three letters, numbers, pairs of Han characters. */
final class Vocabulary {

    private static final int SHORTEST_WORD = 3;
    private static final int CHARACTERS_PER_TERM = 6;

    private final TermIds ids;
    private int[] found = new int[64];
    private int size;

    Vocabulary(int characters) {
        ids = new TermIds(characters / CHARACTERS_PER_TERM);
    }

    int size() {
        return ids.size();
    }

    SentenceBag bag(String text, int ordinal, Span span, List<Word> words) {
        size = 0;
        for (Word word : words) {
            if (word.kind() == Word.Kind.HAN) {
                for (int at = word.start(); at + 1 < word.end(); at++) {
                    add((long) text.charAt(at) << 16 | text.charAt(at + 1));
                }
            } else if (word.length() >= SHORTEST_WORD || word.kind() == Word.Kind.NUMBER) {
                add(word.hash());
            }
        }
        Arrays.sort(found, 0, size);
        return counted(ordinal, span);
    }

    private void add(long hash) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size] = ids.add(hash);
        size++;
    }

    private SentenceBag counted(int ordinal, Span span) {
        int[] terms = new int[size];
        int[] counts = new int[size];
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                terms[distinct] = found[i];
                distinct++;
            }
            counts[distinct - 1]++;
        }
        return new SentenceBag(ordinal, span, Arrays.copyOf(terms, distinct), Arrays.copyOf(counts, distinct));
    }
}
