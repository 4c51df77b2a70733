package io.bellwether.enrich.entity;

import io.bellwether.enrich.segment.TokenKind;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.news.EntityType;
import java.util.List;

/**
 * Foreign names that Chinese writes by sound: runs of characters that serve to write sounds, some of which hardly serve
 * anything else. What stands behind or before tells places from persons; a middle dot tells persons.
 */
final class ForeignNames {

    private static final String DOTS = "\u00b7\u2022\u2027\u30fb\uff0e";
    private static final String BEHIND_THEN = "及来后前上下外内";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final int LONGEST_DOTTED = 40;

    private final TermTrie<String> placeHeads;
    private final TermTrie<String> placeLeads;
    private final PersonCues cues;
    private final TermTrie<KnownEntity> known;

    ForeignNames(ChineseCues lists, PersonCues cues, TermTrie<KnownEntity> known) {
        placeHeads = lists.list("place");
        placeLeads = lists.list("place-lead");
        this.cues = cues;
        this.known = known;
    }

    void find(HanSentence sentence, List<Mention> mentions) {
        int i = 0;
        while (i < sentence.size()) {
            int end = endOfRun(sentence, i);
            if (end > i) {
                add(sentence, i, end, mentions);
            }
            i = Math.max(end, i + 1);
        }
    }

    private static int endOfRun(HanSentence sentence, int first) {
        int i = first;
        while (i < sentence.size() && (i == first || sentence.touches(i - 1, i)) && belongs(sentence, first, i)) {
            i++;
        }
        return i;
    }

    private static boolean belongs(HanSentence sentence, int first, int token) {
        if (isSound(sentence, token)) {
            return true;
        }
        if (isDot(sentence, token)) {
            return token > first && isPart(sentence, token + 1);
        }
        boolean besideDot = token > first ? isDot(sentence, token - 1) : isDot(sentence, token + 1);
        return besideDot && isPart(sentence, token);
    }

    private static boolean isDot(HanSentence sentence, int token) {
        return sentence.kind(token) == TokenKind.MARK && DOTS.indexOf(sentence.single(token)) >= 0;
    }

    private static boolean isPart(HanSentence sentence, int token) {
        return isSound(sentence, token) || isName(sentence.kind(token));
    }

    private static boolean isName(TokenKind kind) {
        return kind == TokenKind.HAN_PERSON || kind == TokenKind.HAN_PLACE;
    }

    /** A name or a single character, of characters of sound: longer words of the dictionary mean what they say. */
    private static boolean isSound(HanSentence sentence, int token) {
        TokenKind kind = sentence.kind(token);
        if (!kind.isHan() || (sentence.length(token) > 1 && !isName(kind))) {
            return false;
        }
        for (int at = sentence.start(token); at < sentence.end(token); at++) {
            if (!TransliterationSounds.contains(sentence.text().charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private void add(HanSentence sentence, int first, int after, List<Mention> mentions) {
        String text = sentence.text();
        int end = end(text, sentence.start(first), sentence.end(after - 1));
        int start = start(sentence, first, end);
        var inTable = known.longest(text, start, end);
        if (end - start < SHORTEST || (inTable != null && inTable.end() == end)) {
            return;
        }
        boolean dotted = after - first > 2 && hasDot(sentence, first, after);
        if (end - start > (dotted ? LONGEST_DOTTED : LONGEST)) {
            return;
        }
        int telling = TransliterationSounds.countTelling(text, start, end);
        boolean cued = cues.isBeside(sentence, start, end);
        boolean named = after - first == 1 && sentence.kind(first) == TokenKind.HAN_PERSON;
        if (!dotted && telling < 2 && !(cued && (telling > 0 || end - start > 2)) && !(named && telling > 0)) {
            return;
        }
        int head = dotted ? -1 : endOfHead(sentence, after, end);
        if (head > 0) {
            mentions.add(new Mention(start, head, EntityType.PLACE, null));
        } else if (dotted || cued || !isLed(sentence, first)) {
            mentions.add(new Mention(start, end, EntityType.PERSON, null));
        } else if (telling >= 2) {
            mentions.add(new Mention(start, end, EntityType.PLACE, null));
        }
    }

    /** "31日|加纳", "总|理纳瓦兹": the run began too early. */
    private int start(HanSentence sentence, int first, int end) {
        String text = sentence.text();
        int start = sentence.start(first);
        if (text.charAt(start) == '日' && start > 0 && Character.isDigit(text.charAt(start - 1))) {
            return start + 1;
        }
        for (int cut = 1; cut <= 2 && start + cut < end; cut++) {
            if (cues.isIntroduced(text, sentence.start(0), start + cut)) {
                return start + cut;
            }
        }
        return start;
    }

    /** "沃尔芬森以及": the run ended too late. */
    private static int end(String text, int start, int end) {
        boolean late = end - start > SHORTEST
                && text.charAt(end - 1) == '以'
                && end < text.length()
                && BEHIND_THEN.indexOf(text.charAt(end)) >= 0;
        return late ? end - 1 : end;
    }

    private static boolean hasDot(HanSentence sentence, int first, int after) {
        for (int i = first; i < after; i++) {
            if (isDot(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private int endOfHead(HanSentence sentence, int after, int end) {
        int head = ChineseCues.end(placeHeads, sentence.text(), end, sentence.end());
        return head > 0 && sentence.isEnd(after, head) ? head : -1;
    }

    private boolean isLed(HanSentence sentence, int first) {
        return sentence.touches(first - 1, first) && sentence.isHan(first - 1) && sentence.is(placeLeads, first - 1);
    }
}
