package io.bellwether.enrich.headline;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Segmentation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the phrases and marks of Chinese clickbait, at most two of a kind. */
final class ChineseHeadline {

    private static final List<String> KINDS =
            List.of("shock", "curiosity-gap", "urging", "flattery-and-address", "hyperbole");

    private static final int LONGEST_READ = 200;
    private static final int MOST_OF_A_KIND = 2;

    private final Lexicon lexicon = Lexicon.of(ChineseHeadline.class, "headline-zh.txt");
    private final Map<String, Double> weights = lexicon.weights("weights");

    Map<String, Double> weights() {
        return weights;
    }

    Map<String, Double> features(Segmentation title) {
        String text =
                title.text().substring(0, Math.min(LONGEST_READ, title.text().length()));
        var features = new LinkedHashMap<String, Double>();
        for (String kind : KINDS) {
            long found = lexicon.words(kind).stream().filter(text::contains).count();
            features.put(kind, (double) Math.min(MOST_OF_A_KIND, found));
        }
        features.put("exclamation", (double) Math.min(MOST_OF_A_KIND, count(text, "!！")));
        features.put("question-mark", (double) Math.min(1, count(text, "?？")));
        features.put("listicle", startsWithList(text) ? 1.0 : 0);
        features.put("ellipsis", text.contains("……") || text.contains("...") ? 1.0 : 0);
        return features;
    }

    private static long count(String text, String marks) {
        return text.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }

    /** 5个, 10大, 三招 and their like at the beginning. */
    private static boolean startsWithList(String text) {
        int at = 0;
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || "一二三四五六七八九十".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at > 0 && at < text.length() && "个大招种条款件点".indexOf(text.charAt(at)) >= 0;
    }
}
