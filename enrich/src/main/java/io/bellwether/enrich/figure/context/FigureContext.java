package io.bellwether.enrich.figure.context;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words around figures that tell direction, bound, period and what is measured. */
public final class FigureContext {

    /** Where a cue stands to its figure. */
    private enum Group {
        BEFORE,
        PERIOD,
        WHAT
    }

    private record Listed(Group group, CueKind kind) {}

    private final TermTrie<List<Listed>> cues;
    private final TermTrie<CueKind> after;

    /** The built-in word lists. */
    public FigureContext() {
        Map<String, List<Listed>> listed = new LinkedHashMap<>();
        var behind = new TermTrie.Builder<CueKind>(true);
        for (var row : Table.resource(FigureContext.class, "context.tsv")) {
            boolean isBehind = row.get(0).startsWith("after_");
            CueKind kind = CueKind.of(isBehind ? row.get(0).substring("after_".length()) : row.get(0));
            for (String word : Table.parts(row.get(1), '|')) {
                if (isBehind) {
                    behind.add(word, kind);
                } else {
                    add(listed.computeIfAbsent(word.toLowerCase(Locale.ROOT), fresh -> new ArrayList<>()), kind);
                }
            }
        }
        var builder = new TermTrie.Builder<List<Listed>>(true);
        listed.forEach((word, found) -> builder.add(word, List.copyOf(found)));
        cues = builder.build();
        after = behind.build();
    }

    private static void add(List<Listed> known, CueKind kind) {
        Group group = switch (kind) {
            case PERIOD -> Group.PERIOD;
            case WHAT -> Group.WHAT;
            default -> Group.BEFORE;
        };
        if (known.stream().noneMatch(other -> other.group() == group)) {
            known.add(new Listed(group, kind));
        }
    }

    /** The context of one sentence, or of a piece of one: all lists in one walk. */
    public SentenceContext of(String text, int from, int to) {
        var before = new Cues();
        var periods = new Cues();
        var measured = new Cues();
        for (int at = from; at < to; at = Words.nextStart(text, at)) {
            cues.each(text, at, to, (end, found) -> {
                for (int i = 0; i < found.size(); i++) {
                    Listed cue = found.get(i);
                    Cues group = switch (cue.group()) {
                        case BEFORE -> before;
                        case PERIOD -> periods;
                        case WHAT -> measured;
                    };
                    group.candidate(end, cue.kind());
                }
            });
            before.take(at);
            periods.take(at);
            measured.take(at);
        }
        return new SentenceContext(text, to, before, after, periods, measured);
    }
}
