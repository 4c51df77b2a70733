package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chinese names that no table holds: transliterated names with a middle dot, a surname with one or two characters
 * beside a role or a verb of saying, and organisations by their last word, back to the nearest word that cannot belong
 * to a name.
 */
final class ChineseNames {

    private static final int LONGEST_PREFIX = 10;
    private static final int LONGEST_PART = 8;

    private final TermTrie<String> boundaries;
    private final TermTrie<String> organisations;
    private final TermTrie<String> surnames;
    private final TermTrie<String> attributions;
    private final TermTrie<String> roles;

    ChineseNames() {
        Map<String, TermTrie<String>> cues = new HashMap<>();
        for (var row : Table.resource(ChineseNames.class, "chinese-cues.tsv")) {
            var builder = new TermTrie.Builder<String>(false);
            Table.parts(row.get(1), ' ').forEach(word -> builder.add(word, word));
            cues.put(row.get(0), builder.build());
        }
        boundaries = cue(cues, "boundary");
        organisations = cue(cues, "organisation");
        surnames = cue(cues, "surname");
        attributions = cue(cues, "attribution");
        roles = cue(cues, "role");
    }

    void find(String text, int from, int to, List<Mention> mentions) {
        int border = from;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (!Words.isHan(c)) {
                if (c == '\u00b7' || c == '\u2022') {
                    addTransliterated(text, from, to, at, mentions);
                }
                border = at + 1;
                continue;
            }
            border = Math.max(border, afterBoundary(text, at, to));
            addOrganisation(text, Math.max(border, at - LONGEST_PREFIX), at, to, mentions);
            addPerson(text, from, at, to, mentions);
        }
    }

    private int afterBoundary(String text, int at, int to) {
        return end(boundaries, text, at, to);
    }

    private static TermTrie<String> cue(Map<String, TermTrie<String>> cues, String name) {
        TermTrie<String> words = cues.get(name);
        if (words == null) {
            throw new IllegalStateException("chinese-cues.tsv has no row " + name);
        }
        return words;
    }

    private static int end(TermTrie<String> words, String text, int at, int to) {
        var match = words.longest(text, at, to);
        return match == null ? -1 : match.end();
    }

    private void addTransliterated(String text, int from, int to, int dot, List<Mention> mentions) {
        int start = dot;
        while (start > from && dot - start < LONGEST_PART && isNameSound(text, start - 1)) {
            start--;
        }
        int end = dot + 1;
        while (end < to && end - dot <= LONGEST_PART && isNameSound(text, end)) {
            end++;
        }
        if (dot - start >= 2 && end - dot > 2) {
            mentions.add(new Mention(start, end, EntityType.PERSON, null));
        }
    }

    private static boolean isNameSound(String text, int at) {
        return TransliterationSounds.contains(text.charAt(at));
    }

    private void addOrganisation(String text, int border, int at, int to, List<Mention> mentions) {
        int end = end(organisations, text, at, to);
        if (end < 0 || at - border < 2 || end - at < 2) {
            return;
        }
        mentions.add(new Mention(border, end, EntityType.ORGANISATION, null));
    }

    private void addPerson(String text, int from, int at, int to, List<Mention> mentions) {
        int given = end(surnames, text, at, to);
        if (given < 0) {
            return;
        }
        boolean afterRole = endsWithRole(text, from, at);
        for (int length = 2; length >= 1; length--) {
            int end = given + length;
            if (end <= to && allHan(text, given, end) && (afterRole || end(attributions, text, end, to) > 0)) {
                if (afterBoundary(text, end - 1, to) < 0) {
                    mentions.add(new Mention(at, end, EntityType.PERSON, null));
                    return;
                }
            }
        }
    }

    private boolean endsWithRole(String text, int from, int at) {
        for (int start = Math.max(from, at - 5); start <= at - 2; start++) {
            if (end(roles, text, start, at) == at) {
                return true;
            }
        }
        return false;
    }

    private static boolean allHan(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Words.isHan(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
