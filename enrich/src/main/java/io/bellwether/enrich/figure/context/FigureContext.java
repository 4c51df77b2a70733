package io.bellwether.enrich.figure.context;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import java.util.HashMap;
import java.util.Map;

/** The words around figures that tell direction, bound, period and what is measured. */
public final class FigureContext {

    private final TermTrie<CueKind> before;
    private final TermTrie<CueKind> after;
    private final TermTrie<CueKind> periods;
    private final TermTrie<CueKind> measured;

    /** The built-in word lists. */
    public FigureContext() {
        Map<String, TermTrie.Builder<CueKind>> builders = new HashMap<>();
        for (var row : Table.resource(FigureContext.class, "context.tsv")) {
            boolean behind = row.get(0).startsWith("after_");
            CueKind kind = CueKind.of(behind ? row.get(0).substring("after_".length()) : row.get(0));
            String group = behind ? "after" : kind == CueKind.PERIOD || kind == CueKind.WHAT ? row.get(0) : "before";
            var builder = builders.computeIfAbsent(group, key -> new TermTrie.Builder<>(true));
            Table.parts(row.get(1), '|').forEach(word -> builder.add(word, kind));
        }
        before = trie(builders, "before");
        after = trie(builders, "after");
        periods = trie(builders, "period");
        measured = trie(builders, "what");
    }

    private static TermTrie<CueKind> trie(Map<String, TermTrie.Builder<CueKind>> builders, String group) {
        return builders.getOrDefault(group, new TermTrie.Builder<>(true)).build();
    }

    /** The context of one sentence, or of a piece of one. */
    public SentenceContext of(String text, int from, int to) {
        return new SentenceContext(
                text,
                to,
                new Cues(text, from, to, before),
                after,
                new Cues(text, from, to, periods),
                new Cues(text, from, to, measured));
    }
}
