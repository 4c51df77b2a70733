package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.EntityType;
import java.util.List;

/**
 * Persons in Chinese text: a surname with one or two characters, or a foreign name in characters of sound, beside a role
 * or a verb of speech; every further name of such a list ("甲、乙和丙"); foreign names with a middle dot.
 */
final class ChinesePersons {

    private static final String NEVER_GIVEN = "的了是在有和与及或等将被向从为对就也都还又并而但则如若因当即称说这那其该此们个年月日后前上下里外不以同";
    private static final String DOTS = "\u00b7\u2022\u2027";
    private static final int LONGEST_ROLE = 5;
    private static final int LONGEST_PART = 8;
    private static final int SHORTEST_FOREIGN = 3;
    private static final int LONGEST_FOREIGN = 7;

    private final TermTrie<String> surnames;
    private final TermTrie<String> attributions;
    private final TermTrie<String> roles;
    private final TermTrie<String> boundaries;
    private final TermTrie<KnownEntity> known;

    ChinesePersons(ChineseCues cues, TermTrie<KnownEntity> known) {
        surnames = cues.list("surname");
        attributions = cues.list("attribution");
        roles = cues.list("role");
        boundaries = cues.list("boundary");
        this.known = known;
    }

    void find(String text, int from, int to, List<Mention> mentions) {
        int lastPerson = -1;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            int end = -1;
            if (DOTS.indexOf(c) >= 0) {
                addDotted(text, from, to, at, mentions);
            } else if (Words.isHan(c)) {
                boolean listed = lastPerson == at - 1 && at > from && "、和与及".indexOf(text.charAt(at - 1)) >= 0;
                boolean introduced = listed || endsWithRole(text, from, at);
                end = endOfPerson(text, from, at, to, introduced);
            }
            if (end > 0) {
                mentions.add(new Mention(at, end, EntityType.PERSON, null));
                lastPerson = end;
                at = end - 1;
            }
        }
    }

    private int endOfPerson(String text, int from, int at, int to, boolean introduced) {
        int foreign = endOfForeign(text, from, at, to, introduced);
        if (foreign > 0) {
            return foreign;
        }
        int given = ChineseCues.end(surnames, text, at, to);
        if (given < 0 || known.longest(text, given, to) != null || known.longest(text, at, to) != null) {
            return -1;
        }
        boolean one = isGiven(text, given, given + 1, to);
        boolean two = isGiven(text, given, given + 2, to);
        if (two && isFollowed(text, given + 2, to, introduced)) {
            return given + 2;
        }
        if (one && isFollowed(text, given + 1, to, introduced)) {
            return given + 1;
        }
        return introduced && two ? given + 2 : -1;
    }

    private static boolean isGiven(String text, int from, int end, int to) {
        if (end > to) {
            return false;
        }
        for (int at = from; at < end; at++) {
            if (!Words.isHan(text.charAt(at)) || NEVER_GIVEN.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A verb of speech or a title follows; after a role also a list mark, punctuation or a word of grammar. */
    private boolean isFollowed(String text, int end, int to, boolean introduced) {
        if (ChineseCues.end(attributions, text, end, to) > 0) {
            return true;
        }
        return introduced
                && (end >= to || !Words.isHan(text.charAt(end)) || ChineseCues.end(boundaries, text, end, to) > 0);
    }

    private int endOfForeign(String text, int from, int at, int to, boolean introduced) {
        boolean inside = at > from && TransliterationSounds.contains(text.charAt(at - 1)) && !introduced;
        if (inside || !TransliterationSounds.contains(text.charAt(at))) {
            return -1;
        }
        int end = at;
        while (end < to && end - at <= LONGEST_FOREIGN && TransliterationSounds.contains(text.charAt(end))) {
            end++;
        }
        boolean sized = end - at >= SHORTEST_FOREIGN && end - at <= LONGEST_FOREIGN;
        boolean person = sized && isFollowed(text, end, to, introduced) && known.longest(text, at, to) == null;
        return person ? end : -1;
    }

    private boolean endsWithRole(String text, int from, int at) {
        for (int start = Math.max(from, at - LONGEST_ROLE); start <= at - 2; start++) {
            if (ChineseCues.end(roles, text, start, at) == at) {
                return true;
            }
        }
        return false;
    }

    private static void addDotted(String text, int from, int to, int dot, List<Mention> mentions) {
        int start = dot;
        while (start > from && dot - start < LONGEST_PART && TransliterationSounds.contains(text.charAt(start - 1))) {
            start--;
        }
        int end = dot + 1;
        while (end < to && end - dot <= LONGEST_PART && TransliterationSounds.contains(text.charAt(end))) {
            end++;
        }
        if (dot - start >= 2 && end - dot > 2) {
            mentions.add(new Mention(start, end, EntityType.PERSON, null));
        }
    }
}
