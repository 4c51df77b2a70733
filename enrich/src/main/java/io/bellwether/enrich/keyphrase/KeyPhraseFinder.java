package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.news.Entity;
import io.bellwether.news.KeyPhrase;
import io.bellwether.news.WeightedTerm;
import java.util.List;

/**
 * Finds the phrases that tell what a text is about, and its term vector for story matching. A phrase counts by how often
 * it comes, how rare its words are in general, how early it comes and whether the headline has it. Work is linear in the
 * text. Safe for use by many threads.
 */
public final class KeyPhraseFinder {

    /** Most phrases returned. */
    public static final int MOST_PHRASES = 20;

    /** Most terms in the vector. */
    public static final int MOST_TERMS = 64;

    private final Background background = new Background();
    private final EnglishPhrases english = new EnglishPhrases(background);
    private final ChinesePhrases chinese = new ChinesePhrases(background);
    private final TermVector vector = new TermVector(background);

    /**
     * The key phrases, best first, at most {@value #MOST_PHRASES}.
     *
     * @param title the headline, divided; empty when there is none
     * @param article the clean text, divided
     */
    public List<KeyPhrase> find(Segmentation title, Segmentation article) {
        return article.language().equals("zh") ? chinese.find(title, article) : english.find(title, article);
    }

    /**
     * The term vector of an article: words by frequency and rarity, entities as {@code e:} and canonical id (or name),
     * those of the title double; unit length, heaviest first, at most {@value #MOST_TERMS}.
     */
    public List<WeightedTerm> terms(Segmentation title, Segmentation article, List<Entity> entities) {
        return vector.of(title, article, entities);
    }
}
