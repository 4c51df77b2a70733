package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.EntityType;
import java.util.List;

/**
 * Chinese names that no table holds: organisations by their last word, back to the nearest word that cannot belong to a
 * name, and persons.
 */
final class ChineseNames {

    private static final int LONGEST_PREFIX = 12;

    private final TermTrie<String> boundaries;
    private final TermTrie<String> organisations;
    private final ChinesePersons persons;

    ChineseNames(TermTrie<KnownEntity> known) {
        var cues = new ChineseCues();
        boundaries = cues.list("boundary");
        organisations = cues.list("organisation");
        persons = new ChinesePersons(cues, known);
    }

    void find(String text, int from, int to, List<Mention> mentions) {
        int border = from;
        for (int at = from; at < to; at++) {
            if (!Words.isHan(text.charAt(at))) {
                border = at + 1;
                continue;
            }
            border = Math.max(border, ChineseCues.end(boundaries, text, at, to));
            addOrganisation(text, Math.max(border, at - LONGEST_PREFIX), at, to, mentions);
        }
        persons.find(text, from, to, mentions);
    }

    private void addOrganisation(String text, int border, int at, int to, List<Mention> mentions) {
        int end = at - border < 2 ? -1 : ChineseCues.end(organisations, text, at, to);
        if (end - at >= 2) {
            mentions.add(new Mention(border, end, EntityType.ORGANISATION, null));
        }
    }
}
