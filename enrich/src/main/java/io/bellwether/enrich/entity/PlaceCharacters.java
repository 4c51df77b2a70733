package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.news.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Countries and provinces named by one character each, several in a row: "中葡", "陕甘宁". A character alone may be any
 * word, so one of the row at least must be one that hardly means anything else.
 */
final class PlaceCharacters {

    private static final int LONGEST_ROW = 6;
    private static final int COLUMNS = 3;

    private final TermTrie<String> relations;
    private final Map<Character, Bearer> bearers = new HashMap<>();

    PlaceCharacters(ChineseCues cues, Map<String, KnownEntity> byId) {
        relations = cues.list("relation");
        for (var row : Table.resource(PlaceCharacters.class, "place-characters.tsv")) {
            if (row.size() < COLUMNS) {
                throw new IllegalStateException("place-characters.tsv needs characters, id and how sure: " + row);
            }
            var bearer = new Bearer(byId.get(row.get(1)), row.get(2).equals("sure"));
            Table.parts(row.get(0), ' ').forEach(character -> bearers.put(character.charAt(0), bearer));
        }
    }

    private record Bearer(@Nullable KnownEntity entity, boolean sure) {}

    void find(HanSentence sentence, List<Mention> mentions) {
        int i = 0;
        while (i < sentence.size()) {
            int after = endOfRow(sentence, i);
            if (after - i > 1) {
                addRow(sentence.text(), sentence.start(i), sentence.end(after - 1), mentions);
            } else if (sentence.length(i) == 2 && isPair(sentence, i)) {
                addRow(sentence.text(), sentence.start(i), sentence.end(i), mentions);
            }
            i = Math.max(after, i + 1);
        }
    }

    /** "中加" as one word: a short form of the dictionary, or any word before one that tells (关系, 两国). */
    private boolean isPair(HanSentence sentence, int token) {
        return switch (sentence.kind(token)) {
            case HAN_ABBREVIATION -> true;
            case HAN, HAN_VERB, HAN_PLACE, HAN_PERSON ->
                sentence.touches(token, token + 1) && sentence.is(relations, token + 1);
            default -> false;
        };
    }

    private int endOfRow(HanSentence sentence, int first) {
        int i = first;
        while (i < sentence.size()
                && (i == first || sentence.touches(i - 1, i))
                && sentence.isHan(i)
                && bearers.containsKey(sentence.single(i))) {
            i++;
        }
        return i;
    }

    private void addRow(String text, int from, int to, List<Mention> mentions) {
        boolean sure = false;
        for (int at = from; at < to; at++) {
            Bearer bearer = bearers.get(text.charAt(at));
            if (bearer == null || to - from > LONGEST_ROW) {
                return;
            }
            sure |= bearer.sure();
        }
        for (int at = from; sure && at < to; at++) {
            Bearer bearer = bearers.get(text.charAt(at));
            if (bearer != null) {
                mentions.add(new Mention(at, at + 1, EntityType.PLACE, bearer.entity()));
            }
        }
    }
}
