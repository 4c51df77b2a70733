package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.Words;
import java.util.BitSet;

/** Which Han characters can be part of a term: not those of grammar, which stand between terms. */
final class HanTerms {

    private static final String MEASURE = "零一二三四五六七八九十百千万亿两几0123456789年月日号";

    private static final BitSet GRAMMAR = new BitSet();

    static {
        "的了在是我有和就都也很到说要去你会着这那他她它们之与及或而但从向把被让给以于由其此该各每更最还又再才已将可能不没看好自己个名位家年月日时第"
                .chars()
                .forEach(GRAMMAR::set);
    }

    private HanTerms() {}

    static boolean canHold(char c) {
        return Words.isHan(c) && !GRAMMAR.get(c);
    }

    /** Whether a word with this character tells an amount, a time or an order. */
    static boolean isMeasure(char c) {
        return MEASURE.indexOf(c) >= 0;
    }

    /** Hash of two neighbouring characters; never 0. */
    static long pair(String text, int at) {
        return (long) text.charAt(at) << 16 | text.charAt(at + 1);
    }
}
