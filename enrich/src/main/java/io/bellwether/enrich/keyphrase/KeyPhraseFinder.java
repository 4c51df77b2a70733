package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.news.KeyPhrase;
import java.util.List;

/**
 * Finds the phrases that tell what a text is about. A phrase counts by how often
 * it comes, how rare its words are in general, how early it comes and whether the headline has it. Work is linear in the
 * text. Safe for use by many threads.
 */
public final class KeyPhraseFinder {

    /** Most phrases returned. */
    public static final int MOST_PHRASES = 20;

    private final Background background = new Background();
    private final EnglishPhrases english = new EnglishPhrases(background);
    private final ChinesePhrases chinese = new ChinesePhrases(background);

    /**
     * The key phrases, best first, at most {@value #MOST_PHRASES}.
     *
     * @param title the headline, divided; empty when there is none
     * @param article the clean text, divided
     */
    public List<KeyPhrase> find(Segmentation title, Segmentation article) {
        return article.language().equals("zh") ? chinese.find(title, article) : english.find(title, article);
    }
}
