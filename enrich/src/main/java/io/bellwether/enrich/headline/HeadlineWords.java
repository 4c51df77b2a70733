package io.bellwether.enrich.headline;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.segment.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The words of a headline; of a text handed in as a headline by mistake, the first ones. */
final class HeadlineWords {

    private static final int MOST = 60;

    private HeadlineWords() {}

    static List<String> of(Segmentation title, Predicate<TokenKind> kinds) {
        var words = new ArrayList<String>();
        List<Token> tokens = title.tokens();
        for (int i = 0; i < tokens.size() && words.size() < MOST; i++) {
            Token token = tokens.get(i);
            boolean joins = token.kind() == TokenKind.CLITIC && !words.isEmpty();
            if (joins && kinds.test(TokenKind.CLITIC)) {
                words.set(words.size() - 1, words.get(words.size() - 1) + title.text(token));
            } else if (!joins && kinds.test(token.kind())) {
                words.add(title.text(token));
            }
        }
        return words;
    }
}
