package io.bellwether.analyze.card;

/** What a reader must know of a text that a model wrote. */
public final class Disclaimer {

    /** In English. */
    public static final String EN =
            "This text was written by a language model from the article named above. Names, figures,"
                    + " dates and quotations were checked against it by program; read the article before you rely on them.";

    /** In Chinese. */
    public static final String ZH = "本文由大语言模型根据上述文章生成，其中的名称、数字、日期和引语已由程序与原文核对；采用之前请阅读原文。";

    /** IPTC digital source type of text that a trained model made. */
    public static final String DIGITAL_SOURCE_TYPE =
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private Disclaimer() {}

    static String in(String language) {
        return language.equals("zh") ? ZH : EN;
    }
}
