package io.bellwether.enrich.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * N-gram counts of a language out of lingua's jar. That has each n-gram's frequency relative to its prefix as a reduced
 * fraction; multiplied up from the single letters they give the absolute counts, exactly. What an n-gram occurs more
 * often than all its extensions to the left together, that often it begins a word; so for the end. So borders of words,
 * which lingua does not count, are known all the same.
 */
final class LinguaCounts {

    private static final List<String> FILES = List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");

    private LinguaCounts() {}

    static NgramCounts read(ZipFile jar, String code) throws IOException {
        var inner = new HashMap<String, Long>();
        long total = 1;
        for (int order = 1; order <= NgramModel.ORDER; order++) {
            String file = "language-models/" + code + "/" + FILES.get(order - 1) + ".json";
            Map<String, long[]> fractions = fractions(jar, file);
            if (order == 1) {
                for (long[] fraction : fractions.values()) {
                    total = total / gcd(total, fraction[1]) * fraction[1];
                }
            }
            long all = total;
            int prefix = order - 1;
            fractions.forEach((ngram, fraction) -> inner.put(
                    ngram,
                    (prefix == 0 ? all : inner.getOrDefault(ngram.substring(0, prefix), 0L))
                            * fraction[0]
                            / fraction[1]));
        }
        return withBorders(inner);
    }

    private static Map<String, long[]> fractions(ZipFile jar, String file) throws IOException {
        var fractions = new HashMap<String, long[]>();
        try (JsonParser json = new JsonFactory().createParser(jar.getInputStream(jar.getEntry(file)))) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                String name = json.currentName();
                if (token == JsonToken.VALUE_STRING && name.contains("/")) {
                    int slash = name.indexOf('/');
                    long[] fraction = {
                        Long.parseLong(name.substring(0, slash)), Long.parseLong(name.substring(slash + 1))
                    };
                    List.of(json.getText().split(" ")).forEach(ngram -> fractions.put(ngram, fraction));
                }
            }
        }
        return fractions;
    }

    private static NgramCounts withBorders(Map<String, Long> inner) {
        var starts = new HashMap<String, Long>();
        var ends = new HashMap<String, Long>();
        inner.forEach((ngram, count) -> {
            if (ngram.length() < NgramModel.ORDER) {
                starts.merge(ngram, count, Long::sum);
                ends.merge(ngram, count, Long::sum);
            }
            if (ngram.length() > 1) {
                starts.merge(ngram.substring(1), -count, Long::sum);
                ends.merge(ngram.substring(0, ngram.length() - 1), -count, Long::sum);
            }
        });
        var words = new HashMap<String, Long>();
        starts.forEach((ngram, count) -> {
            if (ngram.length() <= NgramModel.ORDER - 2) {
                words.merge(ngram, count, Long::sum);
            }
            if (ngram.length() > 1) {
                words.merge(ngram.substring(0, ngram.length() - 1), -count, Long::sum);
            }
        });
        var counts = new NgramCounts();
        addPositive(counts, "", inner, "");
        addPositive(counts, "_", starts, "");
        addPositive(counts, "", ends, "_");
        addPositive(counts, "_", words, "_");
        return counts;
    }

    private static void addPositive(NgramCounts counts, String before, Map<String, Long> ngrams, String after) {
        ngrams.forEach((ngram, count) -> {
            if (count > 0) {
                counts.add(before + ngram + after, count);
            }
        });
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
