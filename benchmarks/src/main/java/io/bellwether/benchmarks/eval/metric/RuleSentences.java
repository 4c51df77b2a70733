package io.bellwether.benchmarks.eval.metric;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences by one plain rule: a Latin end mark and white space, a Chinese end mark or semicolon, a line break. For
 * references and baselines, which must not move when the product's own segmentation does.
 */
public final class RuleSentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？；])|\\n+");

    private RuleSentences() {}

    /** The sentences, stripped, in order. */
    public static List<String> of(String text) {
        return END.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
