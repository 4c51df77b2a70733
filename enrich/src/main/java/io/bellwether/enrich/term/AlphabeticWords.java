package io.bellwether.enrich.term;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import io.bellwether.news.KeyFigure;
import java.util.List;

/**
 * Words that are written with letters, in a text of any language, by their shared stem; parts of hyphenated words
 * by themselves; numbers that are no figure, as written; two names that may be a Chinese surname and given name of one
 * syllable, together.
 */
final class AlphabeticWords {

    private static final int LONGEST_TERM = 40;

    /** A number by itself tells little. */
    private static final double NUMBER_RARITY = 6;

    private final DocumentFrequencies frequencies;
    private final BilingualLexicon lexicon;

    AlphabeticWords(DocumentFrequencies frequencies, BilingualLexicon lexicon) {
        this.frequencies = frequencies;
        this.lexicon = lexicon;
    }

    void count(Segmentation article, int end, List<KeyFigure> figures, double count, SharedCounts counts) {
        String text = article.text();
        int figure = 0;
        Word before = null;
        for (Word word : article.words()) {
            if (word.start() >= end) {
                break;
            }
            while (figure < figures.size() && figures.get(figure).getSpan().getEnd() <= word.start()) {
                figure++;
            }
            boolean inFigure =
                    figure < figures.size() && figures.get(figure).getSpan().getStart() <= word.start();
            if (word.length() < 2 || word.length() > LONGEST_TERM || word.kind() == Word.Kind.HAN) {
                before = null;
            } else if (word.kind() == Word.Kind.NUMBER) {
                if (!inFigure) {
                    double rarity = Math.min(NUMBER_RARITY, frequencies.idf(word.hash()));
                    counts.add(text, word.start(), word.end(), count, rarity);
                }
                before = null;
            } else {
                countParts(text, word, count, counts);
                if (before != null) {
                    countName(text, before, word, count, counts);
                }
                before = word;
            }
        }
    }

    private void countParts(String text, Word word, double count, SharedCounts counts) {
        int from = word.start();
        for (int at = from; at <= word.end(); at++) {
            if (at == word.end() || text.charAt(at) == '-') {
                if (at - from > 1) {
                    countPart(text, from, at, count, counts);
                }
                from = at + 1;
            }
        }
    }

    private void countPart(String text, int from, int to, double count, SharedCounts counts) {
        int endOfStem = Stem.end(text, from, to);
        int end = SharedStem.end(text, from, endOfStem);
        if (!counts.addKnown(TermIds.hash(text, from, end), count)) {
            counts.add(text, from, end, count, frequencies.idf(TermIds.hash(text, from, endOfStem)));
        }
    }

    private void countName(String text, Word one, Word other, double count, SharedCounts counts) {
        boolean capitals = Character.isUpperCase(text.charAt(one.start()))
                && Character.isUpperCase(text.charAt(other.start()))
                && one.end() + 1 == other.start();
        if (capitals && lexicon.isSyllable(text, one) && lexicon.isSyllable(text, other)) {
            counts.add(ChineseNames.joined(one.in(text), other.in(text)), count, ChineseNames.RARITY);
        }
    }
}
