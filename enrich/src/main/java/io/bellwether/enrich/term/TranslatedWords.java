package io.bellwether.enrich.term;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.SimplifiedChinese;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.segment.TokenKind;
import java.util.List;

/**
 * Chinese words as the stems of their translations. Words in a row that the lexicon holds as one are taken as one; of a
 * word that it does not hold, the longest parts from the left that it does.
 */
final class TranslatedWords {

    private static final int MOST_JOINED = 3;
    private static final int LONGEST_JOINED = 8;

    private final BilingualLexicon lexicon;

    TranslatedWords(BilingualLexicon lexicon) {
        this.lexicon = lexicon;
    }

    void count(Segmentation article, int end, double count, SharedCounts counts) {
        List<Token> tokens = article.tokens();
        String text = null;
        int next;
        for (int i = 0; i < tokens.size() && tokens.get(i).end() <= end; i = next) {
            next = i + 1;
            if (tokens.get(i).kind().isHan()) {
                text = text == null ? SimplifiedChinese.of(article.text().substring(0, end)) : text;
                int last = lastOfJoined(text, tokens, i);
                if (last > i || !isEmpty(tokens.get(i).kind())) {
                    countWord(text, tokens.get(i).start(), tokens.get(last).end(), tokens.get(i), count, counts);
                }
                next = last + 1;
            }
        }
    }

    private static boolean isEmpty(TokenKind kind) {
        return kind == TokenKind.HAN_GRAMMAR || kind == TokenKind.HAN_NUMBER;
    }

    /** The last of the tokens that are one word together, the token itself when it stands alone. */
    private int lastOfJoined(String text, List<Token> tokens, int first) {
        int last = first;
        while (last + 1 < Math.min(tokens.size(), first + MOST_JOINED)
                && tokens.get(last + 1).kind().isHan()
                && tokens.get(last + 1).start() == tokens.get(last).end()
                && tokens.get(last + 1).end() <= text.length()
                && tokens.get(last + 1).end() - tokens.get(first).start() <= LONGEST_JOINED) {
            last++;
        }
        while (last > first
                && lexicon.find(
                                text,
                                tokens.get(first).start(),
                                tokens.get(last).end())
                        < 0) {
            last--;
        }
        return last;
    }

    private void countWord(String text, int from, int to, Token token, double count, SharedCounts counts) {
        int word = lexicon.find(text, from, to);
        if (word >= 0) {
            translate(word, count, counts);
        } else if (token.kind() != TokenKind.HAN_PERSON && to - from <= LONGEST_JOINED) {
            countParts(text, from, to, count, counts);
        }
    }

    private void countParts(String text, int from, int to, double count, SharedCounts counts) {
        int at = from;
        while (at + 1 < to) {
            int end = to;
            int word = lexicon.find(text, at, end);
            while (word < 0 && end > at + 2) {
                end--;
                word = lexicon.find(text, at, end);
            }
            if (word >= 0) {
                translate(word, count, counts);
            }
            at = word >= 0 ? end : at + 1;
        }
    }

    private void translate(int word, double count, SharedCounts counts) {
        for (int place = lexicon.first(word); place < lexicon.end(word); place++) {
            counts.add(lexicon.stemAt(place), count * lexicon.weightAt(place));
        }
    }
}
