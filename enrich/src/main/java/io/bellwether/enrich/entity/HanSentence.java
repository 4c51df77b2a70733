package io.bellwether.enrich.entity;

import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.segment.TokenKind;
import io.bellwether.enrich.token.TermTrie;
import java.util.List;

/** The tokens of one sentence, by ordinal. Places are those of the whole text. */
final class HanSentence {

    private final String text;
    private final Token[] tokens;

    HanSentence(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens.toArray(Token[]::new);
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.length;
    }

    int start(int token) {
        return tokens[token].start();
    }

    int end(int token) {
        return tokens[token].end();
    }

    int length(int token) {
        return end(token) - start(token);
    }

    /** Where the sentence ends. */
    int end() {
        return tokens.length == 0 ? 0 : end(size() - 1);
    }

    /** What a token is; a mark beyond either end. */
    TokenKind kind(int token) {
        return token < 0 || token >= size() ? TokenKind.MARK : tokens[token].kind();
    }

    boolean isHan(int token) {
        return kind(token).isHan();
    }

    /** The only character of a token, or NUL when it is longer. */
    char single(int token) {
        return token >= 0 && token < size() && length(token) == 1 ? text.charAt(start(token)) : '\0';
    }

    /** Whether two tokens stand side by side with nothing between. */
    boolean touches(int left, int right) {
        return left >= 0 && right < size() && end(left) == start(right);
    }

    /** Whether a token ends at a place of the text, looking from one token on. */
    boolean isEnd(int from, int place) {
        int token = from;
        while (token < size() && end(token) < place) {
            token++;
        }
        return token < size() && end(token) == place;
    }

    /** Whether a number or measure word stands right before a token. */
    boolean isCounted(int token) {
        return touches(token - 1, token)
                && (kind(token - 1) == TokenKind.HAN_NUMBER || kind(token - 1) == TokenKind.NUMBER);
    }

    /** Whether a token is a word of a list. */
    boolean is(TermTrie<String> list, int token) {
        return ChineseCues.end(list, text, start(token), end(token)) == end(token);
    }
}
