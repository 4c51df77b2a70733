package io.bellwether.enrich.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/**
 * Chinese words by HanLP's core dictionary and bigram Viterbi path (portable build, Apache-2.0): of the permissively
 * licensed segmenters on Maven Central the only one under 10 MB that knows today's compounds (人工智能, 集成电路) and
 * finds personal names. Traditional characters are folded to simplified ones for the look-up only.
 */
final class HanWords {

    /** The lattice of a run is held in memory: long runs go in pieces. Chinese text has a mark far sooner. */
    private static final int LONGEST_RUN = 1_000;

    private final Segment segment =
            HanLP.newSegment("viterbi").enableCustomDictionary(false).enableNameRecognize(true);

    /** Adds the words of a run of Han characters. */
    void addWords(String text, int from, int to, List<Token> tokens) {
        int at = from;
        while (at < to) {
            int end = Math.min(to, at + LONGEST_RUN);
            if (end < to && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            addPiece(text, at, end, tokens);
            at = end;
        }
    }

    private void addPiece(String text, int from, int to, List<Token> tokens) {
        String run = text.substring(from, to);
        int at = from;
        for (Term term : segment.seg(SimplifiedChinese.of(run))) {
            int end = Math.min(to, at + term.word.length());
            if (at < end) {
                tokens.add(new Token(at, end, kind(term)));
            }
            at = end;
        }
        if (at < to) {
            tokens.add(new Token(at, to, TokenKind.HAN));
        }
    }

    private static TokenKind kind(Term term) {
        TokenKind kind = HanNature.kind(term.nature, term.word.length());
        return kind == TokenKind.HAN_PERSON && !PersonalNames.isPlausible(term.word) ? TokenKind.HAN : kind;
    }
}
