package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import java.util.HashMap;
import java.util.Map;

/** The word lists by which Chinese names are recognised. */
final class ChineseCues {

    private final Map<String, TermTrie<String>> lists = new HashMap<>();

    ChineseCues() {
        for (var row : Table.resource(ChineseCues.class, "chinese-cues.tsv")) {
            var builder = new TermTrie.Builder<String>(false);
            Table.parts(row.get(1), ' ').forEach(word -> builder.add(word, word));
            lists.put(row.get(0), builder.build());
        }
    }

    TermTrie<String> list(String name) {
        TermTrie<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("chinese-cues.tsv has no list " + name);
        }
        return list;
    }

    /** Where the longest word of a list that starts here ends, -1 when none does. */
    static int end(TermTrie<String> list, String text, int at, int to) {
        var match = list.longest(text, at, to);
        return match == null ? -1 : match.end();
    }
}
