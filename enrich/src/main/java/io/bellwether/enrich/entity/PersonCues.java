package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.TermTrie;

/** Words beside which persons stand: roles before the name, titles and verbs of speech behind it. */
final class PersonCues {

    private static final int LONGEST_ROLE = 5;

    private final TermTrie<String> attributions;
    private final TermTrie<String> roles;
    private final TermTrie<String> titles;

    PersonCues(ChineseCues cues) {
        attributions = cues.list("attribution");
        roles = cues.list("role");
        titles = cues.list("title");
    }

    /** Whether a stretch of the text is one title: what follows a surname alone. */
    boolean isTitle(String text, int from, int to) {
        return ChineseCues.end(titles, text, from, to) == to || ChineseCues.end(roles, text, from, to) == to;
    }

    /** Whether a title starts here. */
    boolean startsTitle(String text, int from, int to) {
        return ChineseCues.end(titles, text, from, to) > 0;
    }

    /** Whether a verb of speech or a title starts here. */
    boolean isFollowed(String text, int from, int to) {
        return ChineseCues.end(attributions, text, from, to) > 0 || ChineseCues.end(roles, text, from, to) > 0;
    }

    /** Whether a role ends here. */
    boolean isIntroduced(String text, int from, int at) {
        for (int start = Math.max(from, at - LONGEST_ROLE); start <= at - 2; start++) {
            if (ChineseCues.end(roles, text, start, at) == at) {
                return true;
            }
        }
        return false;
    }

    /** Whether a role ends before a stretch of a sentence, or a verb of speech or a title starts behind it. */
    boolean isBeside(HanSentence sentence, int start, int end) {
        return isIntroduced(sentence.text(), sentence.start(0), start)
                || isFollowed(sentence.text(), end, sentence.end());
    }
}
