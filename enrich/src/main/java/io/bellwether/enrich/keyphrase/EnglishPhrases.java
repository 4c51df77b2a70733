package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import io.bellwether.news.KeyPhrase;
import java.util.List;

/**
 * Key phrases of alphabetic text: content words, and runs of two or three that come together. A possessive ending is not
 * part of its word; a compound with a hyphen counts where it is a name, since others ("long-awaited") describe.
 */
final class EnglishPhrases {

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_RUN = 60;
    /** Readers choose single words: only those that never come alone give way to their run. */
    private static final double TOGETHER = 1;

    private static final int CHARACTERS_PER_CANDIDATE = 8;

    private final Background background;

    EnglishPhrases(Background background) {
        this.background = background;
    }

    List<KeyPhrase> find(Segmentation title, Segmentation article) {
        String text = article.text();
        var candidates = new Candidates(text.length() / CHARACTERS_PER_CANDIDATE);
        var phrases = new Phrases(candidates, LONGEST_RUN);
        for (Sentence sentence : article.sentences()) {
            collect(text, article.words(sentence), phrases);
        }
        var titleWords = new TermIds(title.words().size());
        title.words().forEach(word -> titleWords.add(hash(title.text(), word)));
        var model = new EnglishKeyword(text, phrases.sentences(), titleWords);
        return candidates.best(text, TOGETHER, model::odds);
    }

    private void collect(String text, List<Word> words, Phrases phrases) {
        phrases.nextSentence();
        double before = -1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean joined = i > 0 && isSpace(text, words.get(i - 1), word);
            int end = endOfBase(text, word);
            long hash = end == word.end() ? word.hash() : TermIds.hash(text, word.start(), end);
            double idf = background.idf(hash);
            if (!joined) {
                phrases.breakRun();
            }
            if (idf > 0 && canBeKey(text, word, end)) {
                Candidate candidate = phrases.word(word.start(), end, hash, idf);
                boolean grammarAfter = end == word.end()
                        && i + 1 < words.size()
                        && isSpace(text, word, words.get(i + 1))
                        && background.idf(words.get(i + 1).hash()) == 0;
                candidate.seeGrammar(joined && before == 0, grammarAfter);
                if (i > 0) {
                    candidate.seeInside(Character.isUpperCase(text.charAt(word.start())));
                }
            }
            if (idf == 0 || end < word.end() || !canBeKey(text, word, end)) {
                phrases.breakRun();
            }
            phrases.passWord();
            before = idf;
        }
    }

    private static long hash(String text, Word word) {
        return TermIds.hash(text, word.start(), endOfBase(text, word));
    }

    private static boolean isSpace(String text, Word one, Word next) {
        return next.start() - one.end() == 1 && text.charAt(one.end()) == ' ';
    }

    private static int endOfBase(String text, Word word) {
        int end = word.end();
        boolean possessive = word.length() > SHORTEST_WORD
                && text.charAt(end - 1) == 's'
                && "'\u2019".indexOf(text.charAt(end - 2)) >= 0;
        return possessive ? end - 2 : end;
    }

    private static boolean canBeKey(String text, Word word, int end) {
        if (word.kind() != Word.Kind.LETTERS
                || end - word.start() < SHORTEST_WORD
                || !Character.isLetter(text.charAt(word.start()))) {
            return false;
        }
        return Character.isUpperCase(text.charAt(word.start())) || !hasHyphen(text, word.start(), end);
    }

    private static boolean hasHyphen(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '-') {
                return true;
            }
        }
        return false;
    }
}
