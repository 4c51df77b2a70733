package io.bellwether.enrich.segment;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import org.jspecify.annotations.Nullable;

/** Second thoughts about the personal names that HanLP's recogniser builds from characters. */
final class PersonalNames {

    /** From this count on in the dictionary's corpus, a word means what it says. */
    private static final int COMMON = 20;

    private static final int WHOLE_NAME = 3;

    /** Surnames that are more often verbs or words of grammar. */
    private static final String GRAMMAR_LIKE = "向曾任于方何和安常成应全单都能经关包管有史时水万由从把对与及高左";

    private PersonalNames() {}

    /** Whether a word tagged as a name may be one: not a common word, nor made of one and another character. */
    static boolean isPlausible(String word) {
        var whole = CoreDictionary.get(word);
        if (whole != null) {
            return isName(whole);
        }
        if (word.length() != WHOLE_NAME) {
            return true;
        }
        boolean grammar = GRAMMAR_LIKE.indexOf(word.charAt(0)) >= 0;
        return !isCommon(CoreDictionary.get(word.substring(0, 2)))
                && !(grammar && isCommon(CoreDictionary.get(word.substring(1))));
    }

    private static boolean isCommon(CoreDictionary.@Nullable Attribute word) {
        return word != null && word.totalFrequency >= COMMON && !isName(word);
    }

    private static boolean isName(CoreDictionary.Attribute word) {
        return 2 * word.getNatureFrequency(Nature.nr) >= word.totalFrequency;
    }
}
