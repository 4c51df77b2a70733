package io.bellwether.benchmarks.eval.metric;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * ROUGE F1 (Lin, "ROUGE: a package for automatic evaluation of summaries", 2004) as Google's rouge-score computes it,
 * without stemming: tokens are runs of a-z and 0-9 in lower case, and single Han characters.
 *
 * @param rouge1 single tokens
 * @param rouge2 pairs of tokens
 * @param rougeL longest common subsequences, united over the sentences (Lsum)
 */
public record Rouge(double rouge1, double rouge2, double rougeL) {

    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]+|\\p{IsHan}");

    /** Compares a summary with a reference, both by sentences. */
    public static Rouge of(List<String> summary, List<String> reference) {
        var summaryTokens = summary.stream().map(Rouge::tokens).toList();
        var referenceTokens = reference.stream().map(Rouge::tokens).toList();
        List<String> found = flat(summaryTokens);
        List<String> wanted = flat(referenceTokens);
        return new Rouge(
                grams(found, wanted, 1), grams(found, wanted, 2), subsequences(summaryTokens, referenceTokens));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static List<String> flat(List<List<String>> sentences) {
        return sentences.stream().flatMap(List::stream).toList();
    }

    private static double grams(List<String> found, List<String> wanted, int n) {
        Bag foundBag = Bag.of(found, n);
        Bag wantedBag = Bag.of(wanted, n);
        int common = foundBag.common(wantedBag);
        return MatchCount.f1(MatchCount.share(common, foundBag.size()), MatchCount.share(common, wantedBag.size()));
    }

    private static double subsequences(List<List<String>> found, List<List<String>> wanted) {
        Map<String, Integer> left = new HashMap<>();
        flat(found).forEach(token -> left.merge(token, 1, Integer::sum));
        int hits = 0;
        for (List<String> sentence : wanted) {
            BitSet covered = new BitSet();
            found.forEach(other -> cover(sentence, other, covered));
            for (int at = covered.nextSetBit(0); at >= 0; at = covered.nextSetBit(at + 1)) {
                // A token of the summary covers one token of the reference, however many sentences want it.
                hits += left.merge(sentence.get(at), -1, Integer::sum) >= 0 ? 1 : 0;
            }
        }
        return MatchCount.f1(
                MatchCount.share(hits, flat(found).size()),
                MatchCount.share(hits, flat(wanted).size()));
    }

    /** Marks the tokens of a sentence that are in its longest common subsequence with another. */
    private static void cover(List<String> sentence, List<String> other, BitSet covered) {
        int[][] length = lengths(sentence, other);
        int i = sentence.size();
        int j = other.size();
        while (i > 0 && j > 0) {
            if (sentence.get(i - 1).equals(other.get(j - 1))) {
                covered.set(--i);
                j--;
            } else if (length[i][j - 1] > length[i - 1][j]) {
                j--;
            } else {
                i--;
            }
        }
    }

    private static int[][] lengths(List<String> one, List<String> other) {
        var ones = new ArrayList<>(one);
        var others = new ArrayList<>(other);
        int[][] length = new int[ones.size() + 1][others.size() + 1];
        for (int i = 1; i <= ones.size(); i++) {
            for (int j = 1; j <= others.size(); j++) {
                length[i][j] = ones.get(i - 1).equals(others.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length;
    }
}
