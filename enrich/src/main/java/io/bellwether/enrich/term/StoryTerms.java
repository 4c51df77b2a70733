package io.bellwether.enrich.term;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.token.Word;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.Entity;
import io.bellwether.news.WeightedTerm;
import java.util.List;

/**
 * The terms by which articles of one story find each other: of headline and opening (news tells the happening first),
 * of the headline alone, and of names. Words of alphabets by their stem, Han characters in pairs, known entities by the
 * id that both languages share. Pure and safe for use by many threads.
 */
public final class StoryTerms {

    private static final int OPENING = 4_000;
    private static final int HAN_OPENING = 1_600;

    /** Names are read where news gives the happening. */
    private static final int NAMES_OPENING = 1_500;

    private static final int HAN_NAMES_OPENING = 600;
    private static final double HEADLINE_COUNT = 2;

    /** What two reports of one happening share is as often common as rare: fitted on pairs of one story and of others. */
    private static final double POWER_IN_TEXT = 0.5;

    private static final int MOST_TEXT_TERMS = 96;
    private static final int MOST_HEADLINE_TERMS = 24;
    private static final int MOST_NAME_TERMS = 32;
    private static final int LONGEST_TERM = 40;
    private static final int CHARACTERS_PER_TERM = 6;
    private static final String ENTITY = "e:";

    private final DocumentFrequencies frequencies = new DocumentFrequencies();

    /**
     * The terms of one article.
     *
     * @param text of headline and opening, at most 96, heaviest first, unit length
     * @param headline of the headline alone, at most 24
     * @param names capitalised words, and {@code e:} with the canonical id (or the name) of entities, at most 32
     */
    public record Terms(List<WeightedTerm> text, List<WeightedTerm> headline, List<WeightedTerm> names) {

        public Terms {
            text = List.copyOf(text);
            headline = List.copyOf(headline);
            names = List.copyOf(names);
        }
    }

    /** The terms of an article. */
    public Terms of(Segmentation title, Segmentation text, List<Entity> entities) {
        boolean han = text.language().equals("zh");
        int opening = Math.min(text.text().length(), han ? HAN_OPENING : OPENING);
        int namesOpening = Math.min(text.text().length(), han ? HAN_NAMES_OPENING : NAMES_OPENING);
        var all = counts(POWER_IN_TEXT, opening);
        var headline = counts(1, title.text().length());
        var names = counts(1, namesOpening);
        count(title, title.text().length(), HEADLINE_COUNT, all);
        count(title, title.text().length(), 1, headline);
        count(text, opening, 1, all);
        countCapitals(title, title.text().length(), names);
        countCapitals(text, namesOpening, names);
        for (Entity entity : entities) {
            String id = entity.getCanonicalId();
            boolean early = entity.getMentions().isEmpty()
                    || entity.getMentions().get(0).getStart() < namesOpening;
            if (early && id != null) {
                names.addEntity(ENTITY + id);
            } else if (early && text.language().equals("zh")) {
                names.addEntity(ENTITY + entity.getName());
            }
        }
        return new Terms(
                all.heaviest(MOST_TEXT_TERMS), headline.heaviest(MOST_HEADLINE_TERMS), names.heaviest(MOST_NAME_TERMS));
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

    /** Words with a capital inside of a sentence; at its beginning a capital says nothing. */
    private static void countCapitals(Segmentation article, int end, TermCounts counts) {
        String text = article.text();
        Word before = null;
        for (Word word : article.words()) {
            if (word.start() >= end) {
                break;
            }
            boolean capital = word.kind() == Word.Kind.LETTERS
                    && word.length() > 1
                    && word.length() <= LONGEST_TERM
                    && Character.isUpperCase(text.charAt(word.start()));
            if (capital && before != null && !isSentenceStart(text, before.end(), word.start())) {
                counts.add(text, word.start(), Stem.end(text, word.start(), word.end()), 1);
            }
            before = word;
        }
    }

    private static boolean isSentenceStart(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (".!?\n".indexOf(text.charAt(at)) >= 0 && !Words.isHan(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
