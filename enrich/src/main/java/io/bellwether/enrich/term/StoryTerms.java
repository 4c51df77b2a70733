package io.bellwether.enrich.term;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.token.Word;
import io.bellwether.news.WeightedTerm;
import java.util.List;

/**
 * The terms by which articles of one story find each other: of headline and opening (news tells the happening first),
 * and of the headline alone. Words of alphabets by their stem, Han characters in pairs. Pure and safe for use by many threads.
 */
public final class StoryTerms {

    private static final int OPENING = 4_000;
    private static final int HAN_OPENING = 1_600;

    private static final double HEADLINE_COUNT = 2;

    /** What two reports of one happening share is as often common as rare: fitted on pairs of one story and of others. */
    private static final double POWER_IN_TEXT = 0.5;

    private static final int MOST_TEXT_TERMS = 96;
    private static final int MOST_HEADLINE_TERMS = 24;
    private static final int LONGEST_TERM = 40;
    private static final int CHARACTERS_PER_TERM = 6;

    private final DocumentFrequencies frequencies;

    /**
     * The terms of one article.
     *
     * @param text of headline and opening, at most 96, heaviest first, unit length
     * @param headline of the headline alone, at most 24
     */
    public record Terms(List<WeightedTerm> text, List<WeightedTerm> headline) {

        public Terms {
            text = List.copyOf(text);
            headline = List.copyOf(headline);
        }
    }

    /** Weighs by rarity in news. */
    public StoryTerms(DocumentFrequencies frequencies) {
        this.frequencies = frequencies;
    }

    /** The terms of an article. */
    public Terms of(Segmentation title, Segmentation text) {
        int opening = Math.min(text.text().length(), text.language().equals("zh") ? HAN_OPENING : OPENING);
        var all = counts(POWER_IN_TEXT, opening);
        var headline = counts(1, title.text().length());
        count(title, title.text().length(), HEADLINE_COUNT, all);
        count(title, title.text().length(), 1, headline);
        count(text, opening, 1, all);
        return new Terms(all.heaviest(MOST_TEXT_TERMS), headline.heaviest(MOST_HEADLINE_TERMS));
    }

    private TermCounts counts(double power, int characters) {
        return new TermCounts(frequencies, power, characters / CHARACTERS_PER_TERM);
    }

    private static void count(Segmentation article, int end, double count, TermCounts counts) {
        String text = article.text();
        for (Word word : article.words()) {
            if (word.start() >= end) {
                break;
            }
            if (word.kind() == Word.Kind.HAN) {
                for (int at = word.start(); at + 1 < word.end(); at++) {
                    counts.add(text, at, at + 2, count);
                }
            } else if (word.length() > 1 && word.length() <= LONGEST_TERM) {
                counts.add(text, word.start(), Stem.end(text, word.start(), word.end()), count);
            }
        }
    }
}
