package io.bellwether.enrich.entity;

import io.bellwether.enrich.segment.TokenKind;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.news.EntityType;
import java.util.List;

/**
 * Chinese places that no table holds: words of the dictionary with the word behind that says what they are (湖, 特别行政区),
 * buildings in them (洛杉矶国际机场), and towns and villages of unknown name (召忽镇).
 */
final class ChinesePlaces {

    private static final String SETTLEMENTS = "县镇乡村寨屯";
    private static final int MOST_BEFORE_BUILDING = 2;
    private static final int MOST_BEFORE_SETTLEMENT = 3;
    private static final int LONGEST_SETTLEMENT = 4;
    private static final int SHORTEST_SETTLEMENT = 3;

    private final TermTrie<String> heads;
    private final TermTrie<String> buildings;
    private final TermTrie<KnownEntity> known;

    ChinesePlaces(ChineseCues cues, TermTrie<KnownEntity> known) {
        heads = cues.list("place");
        buildings = cues.list("building");
        this.known = known;
    }

    void find(HanSentence sentence, List<Mention> mentions) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.kind(i) == TokenKind.HAN_PLACE) {
                add(sentence.start(i), endOfPlace(sentence, i), mentions);
            } else if (isCompound(sentence, i)) {
                add(sentence.start(i), sentence.end(i), mentions);
            } else if (sentence.isHan(i)) {
                addSettlement(sentence, i, mentions);
            }
        }
    }

    private static void add(int start, int end, List<Mention> mentions) {
        if (end - start > 1) {
            mentions.add(new Mention(start, end, EntityType.PLACE, null));
        }
    }

    /** "香港特别行政区": one word of the dictionary. */
    private boolean isCompound(HanSentence sentence, int token) {
        if (sentence.kind(token) != TokenKind.HAN || sentence.length(token) < SHORTEST_SETTLEMENT) {
            return false;
        }
        int end = sentence.end(token);
        var name = known.longest(sentence.text(), sentence.start(token), end);
        return name != null
                && name.value().type() == EntityType.PLACE
                && ChineseCues.end(heads, sentence.text(), name.end(), end) == end;
    }

    private int endOfPlace(HanSentence sentence, int place) {
        int end = sentence.end(place);
        if (!sentence.touches(place, place + 1)) {
            return end;
        }
        int head = ChineseCues.end(heads, sentence.text(), end, sentence.end());
        if (head > 0 && sentence.isEnd(place + 1, head)) {
            return head;
        }
        for (int i = place + 1; i <= place + 1 + MOST_BEFORE_BUILDING && sentence.touches(i - 1, i); i++) {
            if (sentence.kind(i) != TokenKind.HAN) {
                break;
            }
            if (sentence.is(buildings, i)) {
                return sentence.end(i);
            }
        }
        return end;
    }

    /** The segmenter leaves the unknown name in single characters, or takes it, with the word behind, for a person's. */
    private static void addSettlement(HanSentence sentence, int token, List<Mention> mentions) {
        if (SETTLEMENTS.indexOf(sentence.text().charAt(sentence.end(token) - 1)) < 0) {
            return;
        }
        boolean whole = sentence.kind(token) == TokenKind.HAN_PERSON && sentence.length(token) == SHORTEST_SETTLEMENT;
        int first = token;
        while (sentence.length(token) == 1
                && token - first < MOST_BEFORE_SETTLEMENT
                && sentence.touches(first - 1, first)
                && isUnknown(sentence, first - 1, first == token)) {
            first--;
        }
        int length = sentence.end(token) - sentence.start(first);
        if (whole || (length >= SHORTEST_SETTLEMENT && length <= LONGEST_SETTLEMENT)) {
            add(sentence.start(first), sentence.end(token), mentions);
        }
    }

    private static boolean isUnknown(HanSentence sentence, int token, boolean last) {
        TokenKind kind = sentence.kind(token);
        return (kind == TokenKind.HAN && sentence.length(token) == 1) || (last && kind == TokenKind.HAN_PERSON);
    }
}
