package io.bellwether.analyze.gate.name;

import io.bellwether.enrich.term.Readings;
import java.util.BitSet;
import java.util.Locale;

/** A text of Han read aloud: its Pinyin in one string, so that names in Pinyin can be looked up. */
final class HanReading {

    private static final int FEWEST_SYLLABLES = 2;

    private final String reading;
    private final BitSet borders = new BitSet();

    HanReading(String text, Readings readings) {
        var all = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            String syllable = isHan(text.charAt(at)) ? readings.of(text.charAt(at)) : "";
            if (syllable.isEmpty()) {
                if (all.length() > 0 && all.charAt(all.length() - 1) != ' ') {
                    borders.set(all.length());
                    all.append(' ');
                }
            } else {
                borders.set(all.length());
                all.append(syllable);
            }
        }
        borders.set(all.length());
        reading = all.toString();
    }

    /** Whether characters in a row are read so. */
    boolean holds(String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return false;
        }
        for (int at = reading.indexOf(wanted); at >= 0; at = reading.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean whole = borders.get(at) && borders.get(end);
            if (whole && syllables(at, end) >= FEWEST_SYLLABLES) {
                return true;
            }
        }
        return false;
    }

    private int syllables(int from, int to) {
        return borders.get(from, to).cardinality();
    }

    static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
