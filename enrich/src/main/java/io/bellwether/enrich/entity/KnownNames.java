package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.EntityType;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the names of the table, longest first, and what Chinese adds to them. */
final class KnownNames {

    private static final String MINISTRY_ENDS = "部委局行院";
    private static final String NOT_AFTER_CITY = "场民长值面委政属区级场井况内外";
    private static final String NOT_AFTER_PROVINCE = "长委级会份政属内外";

    private final TermTrie<KnownEntity> names;
    private final CountryCharacters countryCharacters;

    KnownNames(EntityTable table) {
        names = table.names();
        countryCharacters = new CountryCharacters(table.byId());
    }

    void find(String text, BitSet borders, List<Mention> mentions) {
        int at = 0;
        Mention last = null;
        while (at < text.length()) {
            var match = names.longest(text, at, text.length());
            int end = match == null || isInsideOfName(text, at, match) || cutsWords(text, at, match.end(), borders)
                    ? -1
                    : match.end();
            if (match == null || end < 0) {
                int pattern = countryCharacters.addAt(text, at, mentions);
                at = pattern > 0 ? pattern : Words.nextStart(text, at);
                continue;
            }
            if (!match.value().isNoName()) {
                last = mention(text, at, match, last);
                mentions.add(last);
            }
            at = last != null && last.end() > end ? last.end() : end;
        }
    }

    private static Mention mention(String text, int at, TermTrie.Match<KnownEntity> match, @Nullable Mention last) {
        KnownEntity entity = match.value();
        if (last != null && last.end() == at && isForeignMinistry(text, match, last)) {
            return new Mention(last.start(), match.end(), EntityType.ORGANISATION, null);
        }
        return new Mention(at, endOfPlace(text, match), entity.type(), entity.hasId() ? entity : null);
    }

    /** "俄罗斯外交部" is not China's: a ministry's bare name after another country. */
    private static boolean isForeignMinistry(String text, TermTrie.Match<KnownEntity> match, Mention last) {
        KnownEntity country = last.known();
        return country != null
                && country.type() == EntityType.PLACE
                && !country.id().equals("china")
                && match.value().type() == EntityType.ORGANISATION
                && MINISTRY_ENDS.indexOf(text.charAt(match.end() - 1)) >= 0;
    }

    /** "洛杉矶市", "广东省": the name goes on with what it is. */
    private static int endOfPlace(String text, TermTrie.Match<KnownEntity> match) {
        int end = match.end();
        if (match.value().type() != EntityType.PLACE || end >= text.length() || !Words.isHan(text.charAt(end - 1))) {
            return end;
        }
        String notAfter =
                text.charAt(end) == '市' ? NOT_AFTER_CITY : text.charAt(end) == '省' ? NOT_AFTER_PROVINCE : null;
        boolean goesOn = notAfter != null && (end + 1 >= text.length() || notAfter.indexOf(text.charAt(end + 1)) < 0);
        return goesOn ? end + 1 : end;
    }

    /** "GPT-4-Turbo" is another name than "GPT-4": a hyphen and a capital go on. */
    private static boolean isInsideOfName(String text, int at, TermTrie.Match<KnownEntity> match) {
        boolean goesOn = match.end() + 1 < text.length()
                && text.charAt(match.end()) == '-'
                && Character.isUpperCase(text.charAt(match.end() + 1));
        return goesOn && !Words.isHan(text.charAt(at)) && Character.isDigit(text.charAt(match.end() - 1));
    }

    /**
     * "其中|国有", "伊斯兰|国家": a Chinese name that cuts words in two. One that is the first or last part of a word
     * does not; nor one that opens with a single character, a sign of a name the segmenter does not know ("微|软和").
     */
    private static boolean cutsWords(String text, int at, int end, BitSet borders) {
        if (borders.isEmpty() || !Words.isHan(text.charAt(at))) {
            return false;
        }
        int next = borders.nextSetBit(at + 1);
        boolean opens = borders.get(at) && (borders.get(end) || next == at + 1);
        boolean part = next >= end && (borders.get(at) || borders.get(end));
        return !opens && !part;
    }
}
