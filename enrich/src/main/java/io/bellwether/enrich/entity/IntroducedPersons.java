package io.bellwether.enrich.entity;

import io.bellwether.enrich.segment.TokenKind;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.EntityType;
import java.util.List;

/**
 * Chinese persons whom the segmenter does not know: a surname with one or two characters beside a role, a title or a
 * verb of speech, and every further name of such a list ("甲、乙和丙").
 */
final class IntroducedPersons {

    private static final String NEVER_GIVEN = "的了是在有和与及或等将被向从为对就也都还又并而但则如若因当即称说这那其该此们个年月日后前上下里外不以同";
    private static final String NEVER_LAST = "来应论则在曾因摄著编译任获";
    private static final String LIST_MARKS = "、和与及";

    private final TermTrie<String> surnames;
    private final TermTrie<String> boundaries;
    private final TermTrie<KnownEntity> known;
    private final PersonCues cues;

    IntroducedPersons(ChineseCues lists, PersonCues cues, TermTrie<KnownEntity> known) {
        surnames = lists.list("surname");
        boundaries = lists.list("boundary");
        this.cues = cues;
        this.known = known;
    }

    void find(HanSentence sentence, List<Mention> mentions) {
        int last = -1;
        for (int i = 0; i < sentence.size(); i++) {
            int start = sentence.start(i);
            if (start < last || !mayStart(sentence, i)) {
                continue;
            }
            int end = endOfPerson(sentence, start, last);
            if (end > 0) {
                mentions.add(new Mention(start, end, EntityType.PERSON, null));
                last = end;
            }
        }
    }

    /** A longer word of the dictionary means what it says: "文章强调" is no Mr Wen. */
    private static boolean mayStart(HanSentence sentence, int token) {
        return sentence.isHan(token)
                && !sentence.isCounted(token)
                && (sentence.length(token) == 1 || sentence.kind(token) == TokenKind.HAN_PERSON);
    }

    private int endOfPerson(HanSentence sentence, int at, int last) {
        String text = sentence.text();
        int to = sentence.end();
        int given = ChineseCues.end(surnames, text, at, to);
        if (given < 0 || known.longest(text, at, to) != null) {
            return -1;
        }
        if (cues.startsTitle(text, given, to)) {
            return given;
        }
        if (known.longest(text, given, to) != null) {
            return -1;
        }
        boolean listed = last == at - 1 && last > 0 && LIST_MARKS.indexOf(text.charAt(last)) >= 0;
        boolean introduced = listed || cues.isIntroduced(text, sentence.start(0), at);
        boolean two = isGiven(text, given, given + 2, to) && NEVER_LAST.indexOf(text.charAt(given + 1)) < 0;
        if (two && isFollowed(text, given + 2, to, introduced)) {
            return given + 2;
        }
        if (isGiven(text, given, given + 1, to) && isFollowed(text, given + 1, to, introduced)) {
            return given + 1;
        }
        if (!introduced) {
            return -1;
        }
        return two ? given + 2 : cutOff(text, given, to);
    }

    /** "李鹏|应邀", "温宪|摄": what follows one given character is no part of a name. */
    private static int cutOff(String text, int given, int to) {
        boolean cut = isGiven(text, given, given + 1, to)
                && given + 1 < to
                && NEVER_LAST.indexOf(text.charAt(given + 1)) >= 0;
        return cut ? given + 1 : -1;
    }

    private static boolean isGiven(String text, int from, int end, int to) {
        if (end > to) {
            return false;
        }
        for (int at = from; at < end; at++) {
            if (!Words.isHan(text.charAt(at)) || NEVER_GIVEN.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A verb of speech or a title follows; after a role also a list mark, punctuation or a word of grammar. */
    private boolean isFollowed(String text, int end, int to, boolean introduced) {
        if (cues.isFollowed(text, end, to)) {
            return true;
        }
        return introduced
                && (end >= to || !Words.isHan(text.charAt(end)) || ChineseCues.end(boundaries, text, end, to) > 0);
    }
}
