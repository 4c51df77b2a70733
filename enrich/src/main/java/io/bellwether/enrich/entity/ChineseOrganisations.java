package io.bellwether.enrich.entity;

import io.bellwether.enrich.segment.TokenKind;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.news.EntityType;
import java.util.List;

/**
 * Chinese organisations that no table holds: from the word that says what it is (公司, 委员会) back to the first word of
 * the name, over nouns, names and numbers. A name opens with a place, an organisation, a name in Latin letters or a word
 * that opens names of bodies (全国, 国家); names of companies and schools also with an unknown word. Of a chain of places
 * only the last belongs to the name (江苏省|苏州宝碟公司).
 */
final class ChineseOrganisations {

    private static final int MOST_TOKENS = 12;
    private static final int LONGEST = 30;
    private static final int LONGEST_HEAD = 5;
    private static final int LONGEST_NO_HEAD = 3;
    private static final int LONGEST_SHORT_NAME = 4;

    /** Length of the verbs that stand before the head: "筹备|委员会", "创业|基金会". */
    private static final int VERB_IN_NAME = 2;

    private final TermTrie<String> heads;
    private final TermTrie<String> brandHeads;
    private final TermTrie<String> shortHeads;
    private final TermTrie<String> openers;
    private final TermTrie<String> strangers;
    private final TermTrie<String> trades;
    private final TermTrie<String> boundaries;
    private final TermTrie<String> noHeads;
    private final TermTrie<String> noEndings;

    ChineseOrganisations(ChineseCues cues) {
        heads = cues.list("organisation");
        brandHeads = cues.list("brand-organisation");
        shortHeads = cues.list("short-organisation");
        openers = cues.list("organisation-opener");
        strangers = cues.list("organisation-stranger");
        trades = cues.list("trade");
        boundaries = cues.list("boundary");
        noHeads = cues.list("no-organisation");
        noEndings = cues.list("no-organisation-ending");
    }

    private enum Head {
        NONE,
        /** Needs an opener. */
        BODY,
        /** Takes unknown words for names. */
        BRAND,
        /** Ends the short name of a company when an unknown word is in it (北辰星|科技); otherwise a word like any other. */
        TRADE
    }

    void find(HanSentence sentence, KnownPlaces known, List<Mention> mentions) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.isHan(i)) {
                continue;
            }
            Head head = head(sentence, i);
            int start = head == Head.NONE ? -1 : opening(sentence, known, i, head);
            if (start >= 0) {
                mentions.add(new Mention(start, sentence.end(i), EntityType.ORGANISATION, null));
            } else if (sentence.kind(i) == TokenKind.HAN_ORGANISATION && sentence.length(i) > 1) {
                mentions.add(new Mention(sentence.start(i), sentence.end(i), EntityType.ORGANISATION, null));
            }
        }
    }

    /** What the end of a token says; a token of one character is read with the one before (法|学会). */
    private Head head(HanSentence sentence, int token) {
        String text = sentence.text();
        int end = sentence.end(token);
        int length = sentence.length(token);
        if ((length > 1 && sentence.is(noHeads, token))
                || endsWith(noEndings, text, Math.max(sentence.start(token), end - LONGEST_NO_HEAD), end)) {
            return Head.NONE;
        }
        if (sentence.is(trades, token)) {
            return Head.TRADE;
        }
        boolean joined = length == 1 && sentence.touches(token - 1, token);
        int from = Math.max(sentence.start(joined ? token - 1 : token), end - LONGEST_HEAD);
        if (endsWith(brandHeads, text, from, end)) {
            return Head.BRAND;
        }
        boolean shortHead = length != 2 && !sentence.is(noHeads, token) && endsWith(shortHeads, text, end - 1, end);
        return shortHead || endsWith(heads, text, from, end) ? Head.BODY : Head.NONE;
    }

    private static boolean endsWith(TermTrie<String> list, String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (ChineseCues.end(list, text, at, end) == end) {
                return true;
            }
        }
        return false;
    }

    /** Where the name whose head is a token starts, -1 when nothing opens one. */
    private int opening(HanSentence sentence, KnownPlaces known, int head, Head kind) {
        if (kind == Head.TRADE) {
            return shortName(sentence, known, head);
        }
        int opening = opensItself(sentence, head) ? sentence.start(head) : -1;
        for (int i = head - 1; i >= 0 && head - i <= MOST_TOKENS; i--) {
            int start = sentence.start(i);
            boolean far = !sentence.touches(i, i + 1) || sentence.end(head) - start > LONGEST;
            boolean chained = opening >= 0
                    && sentence.kind(i) == TokenKind.HAN_PLACE
                    && sentence.kind(i + 1) == TokenKind.HAN_PLACE;
            boolean opens = sentence.is(openers, i) || known.startsAt(start);
            if (far || chained || (!opens && !known.covers(start) && isStranger(sentence, i, i == head - 1))) {
                break;
            }
            if (opens || isName(sentence.kind(i)) || (kind == Head.BRAND && isUnknown(sentence, i))) {
                opening = start;
            }
        }
        return opening;
    }

    /** Back over a few characters with an unknown word among them; -1 without one, or with a name of the table. */
    private int shortName(HanSentence sentence, KnownPlaces known, int head) {
        boolean unknown = false;
        int first = head;
        while (sentence.touches(first - 1, first)
                && sentence.start(head) - sentence.start(first - 1) <= LONGEST_SHORT_NAME
                && !isStranger(sentence, first - 1, false)
                && !sentence.is(openers, first - 1)) {
            first--;
            if (known.covers(sentence.start(first))) {
                return -1;
            }
            unknown |= isUnknown(sentence, first);
        }
        return unknown && sentence.start(head) - sentence.start(first) > 1 ? sentence.start(first) : -1;
    }

    private boolean isStranger(HanSentence sentence, int token, boolean beforeHead) {
        return switch (sentence.kind(token)) {
            case MARK, HAN_GRAMMAR -> true;
            case HAN_VERB -> !beforeHead || sentence.length(token) != VERB_IN_NAME || sentence.is(boundaries, token);
            default -> sentence.is(strangers, token);
        };
    }

    private static boolean isName(TokenKind kind) {
        return kind == TokenKind.HAN_ORGANISATION || kind == TokenKind.HAN_PLACE || kind == TokenKind.WORD;
    }

    private static boolean isUnknown(HanSentence sentence, int token) {
        TokenKind kind = sentence.kind(token);
        return kind == TokenKind.HAN_PERSON || (kind == TokenKind.HAN && sentence.length(token) == 1);
    }

    /** "全国人大", "国家计委": one word of the dictionary. */
    private boolean opensItself(HanSentence sentence, int token) {
        int opener = ChineseCues.end(openers, sentence.text(), sentence.start(token), sentence.end(token));
        return opener > 0 && opener < sentence.end(token);
    }
}
