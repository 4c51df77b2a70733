package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries named by one character, as in "中美", "访华", "俄方": only in the company that a list holds. */
final class CountryCharacters {

    private final TermTrie<List<@Nullable KnownEntity>> patterns;

    CountryCharacters(Map<String, KnownEntity> byId) {
        var builder = new TermTrie.Builder<List<@Nullable KnownEntity>>(false);
        for (var row : Table.resource(CountryCharacters.class, "country-characters.tsv")) {
            List<@Nullable KnownEntity> bearers = new ArrayList<>();
            Table.parts(row.get(1), ' ').forEach(id -> bearers.add(byId.get(id)));
            builder.add(row.get(0), bearers);
        }
        patterns = builder.build();
    }

    /** Adds the mentions of the pattern that starts here; returns its end, or -1 when none does. */
    int addAt(String text, int at, List<Mention> mentions) {
        var match = patterns.longest(text, at, text.length());
        boolean date = match != null && at > 0 && text.charAt(at) == '日' && Character.isDigit(text.charAt(at - 1));
        if (match == null || date) {
            return -1;
        }
        for (int i = 0; i < match.value().size(); i++) {
            KnownEntity bearer = match.value().get(i);
            if (bearer != null) {
                mentions.add(new Mention(at + i, at + i + 1, bearer.type(), bearer));
            }
        }
        return match.end();
    }
}
