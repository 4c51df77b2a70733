package io.bellwether.enrich.term;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.news.Entity;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.WeightedTerm;
import java.util.List;

/**
 * The terms by which articles of different languages find each other: stems of English words, to which Chinese words are
 * translated by a dictionary; known entities by their id; Chinese names by their reading; figures and dates by their
 * value. Pure and safe for use by many threads.
 */
public final class SharedTerms {

    /** Most terms of an article. */
    public static final int MOST_TERMS = 64;

    private static final int OPENING = 2_000;
    private static final int HAN_OPENING = 700;
    private static final double HEADLINE_COUNT = 2;
    private static final String ENTITY = "e:";

    /** Known entities are the names of many happenings, and most are also translated. */
    private static final double ENTITY_RARITY = 3;

    private final BilingualLexicon lexicon = BilingualLexicon.load();
    private final AlphabeticWords alphabeticWords;
    private final TranslatedWords translatedWords = new TranslatedWords(lexicon);
    private final ChineseNames chineseNames = new ChineseNames(lexicon);

    /** Weighs what no dictionary translates by its rarity in news. */
    public SharedTerms(DocumentFrequencies frequencies) {
        alphabeticWords = new AlphabeticWords(frequencies, lexicon);
    }

    /**
     * The terms of an article, at most {@value #MOST_TERMS}, heaviest first, unit length.
     *
     * @param title the headline, divided
     * @param text the clean text, divided
     * @param entities the names in the text
     * @param figures the key data of the text, in order
     */
    public List<WeightedTerm> of(
            Segmentation title, Segmentation text, List<Entity> entities, List<KeyFigure> figures) {
        boolean chinese = text.language().equals("zh");
        int opening = Math.min(text.text().length(), chinese ? HAN_OPENING : OPENING);
        var counts = new SharedCounts(lexicon);
        countWords(title, title.text().length(), List.of(), HEADLINE_COUNT, counts);
        countWords(text, opening, figures, 1, counts);
        for (Entity entity : entities) {
            int mentions = mentions(entity, opening);
            String id = entity.getCanonicalId();
            if (mentions > 0 && id != null) {
                counts.add(ENTITY + id, mentions, ENTITY_RARITY);
            } else if (mentions > 0 && chinese) {
                chineseNames.count(entity, mentions, counts);
            }
        }
        FigureTerms.count(figures, opening, counts);
        return counts.heaviest(MOST_TERMS);
    }

    private void countWords(Segmentation article, int end, List<KeyFigure> figures, double count, SharedCounts counts) {
        alphabeticWords.count(article, end, figures, count, counts);
        DateTerms.count(article, end, count, counts);
        translatedWords.count(article, end, count, counts);
    }

    private static int mentions(Entity entity, int end) {
        int mentions = 0;
        for (var mention : entity.getMentions()) {
            mentions += mention.getStart() < end ? 1 : 0;
        }
        return mentions;
    }
}
