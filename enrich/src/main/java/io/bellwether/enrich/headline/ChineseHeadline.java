package io.bellwether.enrich.headline;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Counts the phrases and marks of Chinese clickbait, at most two of a kind; their weights are set by hand, for want of
 * a labelled set with a licence.
 */
final class ChineseHeadline {

    /** Words of plain news as well: they add up, but explain nothing. */
    private static final String LURID = "lurid";

    private static final List<String> KINDS =
            List.of("shock", "curiosity-gap", "urging", "flattery-and-address", "hyperbole", LURID);

    private static final int LONGEST_READ = 200;
    private static final int MOST_OF_A_KIND = 2;

    private final Map<String, Double> weights;
    private final List<List<String>> phrases;

    ChineseHeadline() {
        Lexicon lexicon = Lexicon.of(ChineseHeadline.class, "headline-zh.txt");
        weights = lexicon.weights("weights");
        phrases = KINDS.stream().map(lexicon::list).toList();
    }

    /** 0 to 1; 0 without words. */
    double clickbait(Segmentation title) {
        if (title.words().isEmpty()) {
            return 0;
        }
        double logOdds = weight("bias");
        for (Seen seen : seen(title)) {
            logOdds += seen.times() * weight(seen.name());
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    List<String> patterns(Segmentation title) {
        return seen(title).stream()
                .map(Seen::name)
                .filter(name -> !name.equals(LURID))
                .toList();
    }

    private double weight(String name) {
        return weights.getOrDefault(name, 0.0);
    }

    /** A pattern and how often it counts. */
    private record Seen(String name, int times) {}

    private List<Seen> seen(Segmentation title) {
        String text =
                title.text().substring(0, Math.min(LONGEST_READ, title.text().length()));
        var seen = new ArrayList<Seen>();
        for (int i = 0; i < KINDS.size(); i++) {
            add(seen, KINDS.get(i), found(phrases.get(i), text));
        }
        add(seen, "exclamation", count(text, '!', '！'));
        add(seen, "question-mark", Marks.asks(text) ? 1 : 0);
        add(seen, "second-person", count(text, '你', '您'));
        add(seen, "listicle", hasList(text) ? 1 : 0);
        add(seen, "ellipsis", text.contains("……") || text.contains("...") ? 1 : 0);
        return seen;
    }

    private static void add(List<Seen> seen, String name, int times) {
        if (times > 0) {
            seen.add(new Seen(name, Math.min(MOST_OF_A_KIND, times)));
        }
    }

    private static int found(List<String> phrases, String text) {
        int found = 0;
        for (String phrase : phrases) {
            found += text.contains(phrase) ? 1 : 0;
        }
        return found;
    }

    private static int count(String text, char one, char other) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == one || text.charAt(i) == other ? 1 : 0;
        }
        return count;
    }

    /** 5个, 三招 and their like, at the beginning or pointed at by 这 or 的. */
    private static boolean hasList(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = endOfNumber(text, at);
            if (end == at) {
                at++;
                continue;
            }
            boolean pointedAt = at == 0 || "这這的那".indexOf(text.charAt(at - 1)) >= 0;
            if (pointedAt && end < text.length() && "个個招种種件点點类類句步".indexOf(text.charAt(end)) >= 0) {
                return !text.startsWith("个百分点", end);
            }
            at = end;
        }
        return false;
    }

    private static int endOfNumber(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || "一二三四五六七八九十几幾".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
