package io.bellwether.enrich.segment;

import com.hankcs.hanlp.HanLP;

/** Traditional characters folded to simplified ones, so that one list serves both; by HanLP's tables. */
public final class SimplifiedChinese {

    private SimplifiedChinese() {}

    /** The text in simplified characters, each in its old place; the text itself where that cannot be. */
    public static String of(String text) {
        String simplified = HanLP.convertToSimplifiedChinese(text);
        return simplified.length() == text.length() ? simplified : text;
    }
}
