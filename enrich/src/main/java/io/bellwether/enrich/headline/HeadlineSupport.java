package io.bellwether.enrich.headline;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.TokenKind;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which share of the headline's content words the body bears out, inflection aside. */
final class HeadlineSupport {

    /** English words that agree so far, or Han words as a whole, count as the same. */
    private static final int STEM = 5;

    private final Set<String> empty = new HashSet<>();

    HeadlineSupport() {
        Lexicon english = Lexicon.of(HeadlineSupport.class, "headline-en.txt");
        empty.addAll(english.words("function"));
        empty.addAll(english.words("empty"));
        empty.addAll(Lexicon.of(HeadlineSupport.class, "headline-zh.txt").words("empty"));
    }

    /** 0 to 1; absent when the body has no words or the headline none with content. */
    @Nullable
    Double of(Segmentation title, Segmentation body) {
        List<String> words = HeadlineWords.of(title, HeadlineSupport::isContent).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !empty.contains(word))
                .distinct()
                .toList();
        if (words.isEmpty() || body.words().isEmpty()) {
            return null;
        }
        TermIds stems = stems(body);
        long found = words.stream()
                .filter(word -> isHan(word)
                        ? body.text().contains(word)
                        : stems.find(TermIds.hash(word, 0, endOfStem(word, 0, word.length()))) >= 0)
                .count();
        return (double) found / words.size();
    }

    private static TermIds stems(Segmentation body) {
        var stems = new TermIds(body.words().size());
        for (Word word : body.words()) {
            if (word.kind() != Word.Kind.HAN) {
                stems.add(TermIds.hash(body.text(), word.start(), endOfStem(body.text(), word.start(), word.end())));
            }
        }
        return stems;
    }

    private static boolean isContent(TokenKind kind) {
        return kind.isWord() || kind == TokenKind.NUMBER;
    }

    private static boolean isHan(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

    /** Past the first letters of a word, its possessive and plural ending left out; a number stays whole. */
    private static int endOfStem(String text, int from, int to) {
        if (Character.isDigit(text.charAt(from))) {
            return to;
        }
        int end = to;
        if (end - from > 2 && text.charAt(end - 1) == 's' && "'\u2019".indexOf(text.charAt(end - 2)) >= 0) {
            end -= 2;
        }
        if (end - from > 3 && text.charAt(end - 1) == 's') {
            end--;
        }
        return Math.min(end, from + STEM);
    }
}
