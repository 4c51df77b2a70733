package io.bellwether.enrich.term;

import io.bellwether.enrich.segment.SimplifiedChinese;
import java.util.Locale;

/** How Chinese characters are read, in Pinyin without tones: what Chinese names are in English. Safe for use by many threads. */
public final class Readings {

    private final BilingualLexicon lexicon = BilingualLexicon.load();

    /** The reading of one character in lower case; empty for what has none. */
    public String of(char character) {
        String one = SimplifiedChinese.of(String.valueOf(character));
        return lexicon.reading(one, 0, 1).toLowerCase(Locale.ROOT);
    }
}
