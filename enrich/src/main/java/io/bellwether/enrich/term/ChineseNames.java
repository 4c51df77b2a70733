package io.bellwether.enrich.term;

import io.bellwether.enrich.segment.SimplifiedChinese;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import java.util.Locale;

/**
 * Chinese names that no table holds, as English news writes them: a given name of two syllables by its reading alone,
 * which tells enough; one of a single syllable joined with the surname, in the order of the alphabet, since both orders
 * are in use; a place by its reading, without what kind of place it is.
 */
final class ChineseNames {

    /** How rare a name counts; as rare as a word of one article in 150. */
    static final double RARITY = 5;

    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_PLACE = 6;
    private static final String KINDS_OF_PLACE = "省市县区州镇乡村河湖山江岛";

    private final BilingualLexicon lexicon;

    ChineseNames(BilingualLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Counts a name that has no canonical id. */
    void count(Entity entity, double count, SharedCounts counts) {
        String name = SimplifiedChinese.of(entity.getName());
        int length = name.length();
        if (length < 2 || length > LONGEST_PLACE || lexicon.find(name, 0, length) >= 0) {
            return;
        }
        if (entity.getType() == EntityType.PERSON && length <= LONGEST_PERSON) {
            String given = lexicon.reading(name, 1, length);
            String term = length > 2 ? stem(given) : joined(lexicon.reading(name, 0, 1), given);
            counts.add(term, count, RARITY);
        } else if (entity.getType() == EntityType.PLACE) {
            boolean kind = length > 2 && KINDS_OF_PLACE.indexOf(name.charAt(length - 1)) >= 0;
            counts.add(stem(lexicon.reading(name, 0, kind ? length - 1 : length)), count, RARITY);
        }
    }

    /** As {@link AlphabeticWords} counts it when an English text writes it. */
    private static String stem(String reading) {
        return reading.isEmpty()
                ? reading
                : reading.substring(0, SharedStem.end(reading, 0, Stem.end(reading, 0, reading.length())));
    }

    /** Surname and given name of one syllable each, in either order. */
    static String joined(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        return first.compareTo(second) < 0 ? first + "+" + second : second + "+" + first;
    }
}
