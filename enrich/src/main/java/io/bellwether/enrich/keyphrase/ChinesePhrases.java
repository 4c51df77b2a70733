package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.segment.TokenKind;
import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.news.KeyPhrase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Key phrases of Chinese text: words of the dictionary, names, and runs of two or three words that come together. Latin
 * words inside Chinese text are candidates too. A word counts by how often, how early and in how many characters it
 * comes, and by whether the headline has it; what any news text may hold does not count.
 */
final class ChinesePhrases {

    private static final int LONGEST_RUN = 10;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_THAT_COUNTS = 6;
    private static final int CHARACTERS_PER_CANDIDATE = 2;

    /** Words of the dictionary are short, so that a term is often a run of them. */
    private static final double TOGETHER = 0.6;

    private static final double TITLE_BONUS = 2;
    private static final double LATE_LOSS = 0.5;

    private final Set<String> general = new HashSet<>(Table.words(ChinesePhrases.class, "general-zh.tsv", "general"));
    private final Background background;

    ChinesePhrases(Background background) {
        this.background = background;
    }

    List<KeyPhrase> find(Segmentation title, Segmentation article) {
        String text = article.text();
        var candidates = new Candidates(Math.min(LONGEST_TEXT, text.length()) / CHARACTERS_PER_CANDIDATE);
        var phrases = new Phrases(candidates, LONGEST_RUN);
        for (Sentence sentence : article.sentences()) {
            if (sentence.start() > LONGEST_TEXT) {
                break;
            }
            phrases.nextSentence();
            int before = -1;
            for (Token token : article.tokens(sentence)) {
                if (token.start() != before || !canBeKey(text, token)) {
                    phrases.breakRun();
                }
                if (canBeKey(text, token)) {
                    long hash = TermIds.hash(text, token.start(), token.end());
                    phrases.word(token.start(), token.end(), hash, background.idf(hash));
                }
                before = token.end();
            }
        }
        return candidates.best(text, TOGETHER, word -> score(title.text(), text, word));
    }

    private boolean canBeKey(String text, Token token) {
        int length = token.end() - token.start();
        if (!token.kind().isWord() || length < 2 || (length > LONGEST_RUN && token.kind() != TokenKind.WORD)) {
            return false;
        }
        if (token.kind() == TokenKind.WORD) {
            return true;
        }
        for (int at = token.start(); at < token.end(); at++) {
            if (HanTerms.isMeasure(text.charAt(at))) {
                return false;
            }
        }
        return !general.contains(text.substring(token.start(), token.end()));
    }

    private static double score(String title, String text, Candidate word) {
        String written = text.substring(word.start(), word.end());
        double position = 1 - LATE_LOSS * word.start() / text.length();
        double size = Math.log(1.0 + Math.min(word.length(), LONGEST_THAT_COUNTS));
        boolean inTitle = title.contains(written);
        return (0.5 + Math.log(word.count())) * size * position * (inTitle ? TITLE_BONUS : 1) * word.idf();
    }
}
