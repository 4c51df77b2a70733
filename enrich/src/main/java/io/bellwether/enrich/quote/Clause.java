package io.bellwether.enrich.quote;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.enrich.segment.Token;
import java.util.List;

/**
 * A quotation and the words of its sentence before and behind it.
 *
 * @param segmentation the whole text
 * @param quotation the marks in it
 */
record Clause(Segmentation segmentation, Quotation quotation) {

    private static final int MOST_TOKENS = 32;

    List<Token> quoted() {
        return QuoteFinder.between(segmentation, quotation.start(), quotation.end());
    }

    /** What the sentence says before the opening mark, the nearest words only. */
    List<Token> before() {
        List<Token> tokens =
                QuoteFinder.between(segmentation, sentenceAt(quotation.open()).start(), quotation.open());
        return tokens.subList(Math.max(0, tokens.size() - MOST_TOKENS), tokens.size());
    }

    /** What the sentence says behind the closing mark, the nearest words only. */
    List<Token> behind() {
        int end = sentenceAt(quotation.end()).end();
        List<Token> tokens = QuoteFinder.between(segmentation, quotation.close(), Math.max(quotation.close(), end));
        return tokens.subList(0, Math.min(MOST_TOKENS, tokens.size()));
    }

    /** The words before the quotation, its own sentence and the one before, for finding whom a pronoun means. */
    List<Token> context() {
        int at = Math.max(0, segmentation.sentenceAt(quotation.open()));
        Sentence earlier = segmentation.sentences().get(Math.max(0, at - 1));
        return QuoteFinder.between(segmentation, earlier.start(), quotation.open());
    }

    /** Whether this goes on speaking where another quotation of the paragraph stopped, one reporting clause between. */
    boolean continues(Quotation previous) {
        if (previous.close() == 0 || quotation.open() < previous.close()) {
            return false;
        }
        int between = quotation.open() - previous.close();
        Sentence here = sentenceAt(quotation.open());
        Sentence there = sentenceAt(previous.open());
        return between < 120
                && here.paragraph() == there.paragraph()
                && before().stream().noneMatch(t -> t.kind().isWord());
    }

    String text(Token token) {
        return segmentation.text(token);
    }

    /** The text from the first to the last of some tokens. */
    String text(List<Token> tokens) {
        return segmentation
                .text()
                .substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    private Sentence sentenceAt(int position) {
        return segmentation.sentences().get(Math.max(0, segmentation.sentenceAt(position)));
    }
}
