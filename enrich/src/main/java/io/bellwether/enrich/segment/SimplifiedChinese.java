package io.bellwether.enrich.segment;

import com.hankcs.hanlp.HanLP;
import java.util.BitSet;

/** Traditional characters folded to simplified ones, so that one list serves both; by HanLP's tables. */
public final class SimplifiedChinese {

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';

    /** Characters that the tables fold: text without any, which is most, is left alone at the cost of a look. */
    private static final BitSet FOLDED = new BitSet();

    static {
        for (char c = FIRST; c <= LAST; c++) {
            String character = String.valueOf(c);
            FOLDED.set(c, !HanLP.convertToSimplifiedChinese(character).equals(character));
        }
    }

    private SimplifiedChinese() {}

    /** The text in simplified characters, each in its old place; the text itself where that cannot be. */
    public static String of(String text) {
        if (!hasTraditional(text)) {
            return text;
        }
        String simplified = HanLP.convertToSimplifiedChinese(text);
        return simplified.length() == text.length() ? simplified : text;
    }

    private static boolean hasTraditional(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (FOLDED.get(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
