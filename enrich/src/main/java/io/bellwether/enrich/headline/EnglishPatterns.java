package io.bellwether.enrich.headline;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the marks of bait that a reader can see in an English headline; Chakraborty et al., "Stop clickbait: detecting
 * and preventing clickbaits in online news media", ASONAM 2016, describe most of them.
 */
final class EnglishPatterns {

    private static final int LONGEST_LIST = 3;
    private static final int MOST_WORDS = 60;

    private final WordClasses classes;
    private final TermIds phrases = new TermIds(128);
    private final int longestPhrase;

    EnglishPatterns(Lexicon lexicon) {
        classes = new WordClasses(lexicon, List.of("second-person", "demonstrative", "question-opener", "hyperbole"));
        int longest = 1;
        for (String phrase : lexicon.words("gap-phrases")) {
            String[] words = phrase.split(" ", -1);
            long hash = 0;
            for (int i = 0; i < words.length; i++) {
                long next = TermIds.hash(words[i], 0, words[i].length());
                hash = i == 0 ? next : TermIds.join(hash, next);
            }
            phrases.add(hash);
            longest = Math.max(longest, words.length);
        }
        longestPhrase = longest;
    }

    /** Names of what is seen, in a fixed order. */
    List<String> seen(Segmentation title) {
        List<Word> words =
                title.words().subList(0, Math.min(MOST_WORDS, title.words().size()));
        var seen = new ArrayList<String>();
        if (words.isEmpty()) {
            return seen;
        }
        int first = classes.of(words.get(0).hash());
        int later = 0;
        for (Word word : words.subList(1, words.size())) {
            later |= classes.of(word.hash());
        }
        add(
                seen,
                "listicle",
                words.get(0).kind() == Word.Kind.NUMBER && words.get(0).length() <= LONGEST_LIST);
        add(seen, "second-person", ((first | later) & 1) != 0);
        add(seen, "demonstrative-opener", (first & 2) != 0);
        add(seen, "demonstrative", (later & 2) != 0);
        add(seen, "question-opener", (first & 4) != 0);
        add(seen, "hyperbole", ((first | later) & 8) != 0);
        add(seen, "curiosity-gap", hasPhrase(words));
        add(seen, "exclamation", Marks.exclaims(title.text()));
        add(seen, "question-mark", Marks.asks(title.text()));
        add(seen, "quoted", Marks.quotes(title.text()));
        return seen;
    }

    private static void add(List<String> seen, String name, boolean isSeen) {
        if (isSeen) {
            seen.add(name);
        }
    }

    private boolean hasPhrase(List<Word> words) {
        for (int first = 0; first < words.size(); first++) {
            long hash = words.get(first).hash();
            int end = Math.min(words.size(), first + longestPhrase);
            for (int next = first + 1; phrases.find(hash) < 0 && next < end; next++) {
                hash = TermIds.join(hash, words.get(next).hash());
            }
            if (phrases.find(hash) >= 0) {
                return true;
            }
        }
        return false;
    }
}
