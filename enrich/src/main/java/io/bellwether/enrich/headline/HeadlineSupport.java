package io.bellwether.enrich.headline;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.segment.TokenKind;
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
        Set<String> stems = stems(body);
        if (words.isEmpty() || stems.isEmpty()) {
            return null;
        }
        long found = words.stream()
                .filter(word -> stems.contains(stem(word))
                        || (isHan(word) && body.text().contains(word)))
                .count();
        return (double) found / words.size();
    }

    private static Set<String> stems(Segmentation body) {
        var stems = new HashSet<String>();
        for (Token token : body.tokens()) {
            if (isContent(token.kind())) {
                stems.add(stem(body.text(token).toLowerCase(Locale.ROOT)));
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

    private static String stem(String word) {
        if (isHan(word) || Character.isDigit(word.charAt(0))) {
            return word;
        }
        String singular = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return singular.length() > STEM ? singular.substring(0, STEM) : singular;
    }
}
