package io.bellwether.enrich.headline;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.news.HeadlineSignals;
import java.util.List;

/**
 * Judges a headline: how surely it is clickbait and which marks of it a reader can see, how much it shouts by capitals
 * and marks, and how much of it the body bears out. Headlines in languages other than English and Chinese get no
 * clickbait judgement, only shouting and support. Pure and safe for use by many threads.
 */
public final class HeadlineAnalyser {

    private final EnglishHeadline english = new EnglishHeadline();
    private final ChineseHeadline chinese = new ChineseHeadline();
    private final HeadlineSupport support = new HeadlineSupport();

    /**
     * Judges a headline.
     *
     * @param title the headline, divided by the rules of its language
     * @param body the text; without tokens when there is none
     */
    public HeadlineSignals analyse(Segmentation title, Segmentation body) {
        String language = language(title, body);
        double clickbait = switch (language) {
            case "en" -> english.clickbait(title);
            case "zh" -> chinese.clickbait(title);
            default -> 0;
        };
        List<String> patterns = switch (language) {
            case "en" -> english.patterns(title);
            case "zh" -> chinese.patterns(title);
            default -> List.of();
        };
        return HeadlineSignals.newBuilder()
                .setClickbait(clickbait)
                .setShouting(Shouting.of(title))
                .setSupport(support.of(title, body))
                .setPatterns(patterns)
                .build();
    }

    /** A few words full of names are easily taken for another language; the body tells better. */
    private static String language(Segmentation title, Segmentation body) {
        boolean judged = title.language().equals("en") || title.language().equals("zh");
        return judged || body.tokens().isEmpty() ? title.language() : body.language();
    }
}
