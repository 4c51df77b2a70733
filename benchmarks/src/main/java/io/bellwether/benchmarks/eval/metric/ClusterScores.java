package io.bellwether.benchmarks.eval.metric;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Agreement of two groupings of the same items: BCubed (Bagga and Baldwin 1998; Amigó et al. 2009) and pairs.
 *
 * @param bcubedPrecision mean over items of the share of the item's cluster that has the item's label
 * @param bcubedRecall mean over items of the share of the item's label that is in the item's cluster
 * @param pairPrecision of the pairs in one cluster, the share with one label
 * @param pairRecall of the pairs with one label, the share in one cluster
 * @param clusters how many clusters the items are in
 */
public record ClusterScores(
        double bcubedPrecision, double bcubedRecall, double pairPrecision, double pairRecall, int clusters) {

    /** Compares over the items that have a label. */
    public static ClusterScores of(Map<String, String> labels, Map<String, String> clusters) {
        Map<String, List<String>> byLabel = grouped(labels, labels);
        Map<String, List<String>> byCluster = grouped(labels, clusters);
        double precision = 0;
        double recall = 0;
        double together = 0;
        for (Map.Entry<String, String> item : labels.entrySet()) {
            List<String> cluster = byCluster.getOrDefault(clusters.getOrDefault(item.getKey(), ""), List.of());
            List<String> label = byLabel.getOrDefault(item.getValue(), List.of());
            var members = new HashSet<>(label);
            long same = cluster.stream().filter(members::contains).count();
            precision += (double) same / Math.max(1, cluster.size());
            recall += (double) same / Math.max(1, label.size());
            together += same - 1;
        }
        int items = Math.max(1, labels.size());
        return new ClusterScores(
                precision / items,
                recall / items,
                share(together / 2, pairs(byCluster)),
                share(together / 2, pairs(byLabel)),
                byCluster.size());
    }

    /** The figures by the names that {@code eval stories} prints. */
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bcubedPrecision", bcubedPrecision);
        figures.put("bcubedRecall", bcubedRecall);
        figures.put("bcubedF1", harmonic(bcubedPrecision, bcubedRecall));
        figures.put("pairPrecision", pairPrecision);
        figures.put("pairRecall", pairRecall);
        figures.put("pairF1", harmonic(pairPrecision, pairRecall));
        figures.put("clusters", clusters);
        return figures;
    }

    private static Map<String, List<String>> grouped(Map<String, String> items, Map<String, String> groups) {
        return items.keySet().stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        item -> groups.getOrDefault(item, ""), TreeMap::new, Collectors.toList()));
    }

    private static double pairs(Map<String, List<String>> groups) {
        return groups.values().stream()
                .mapToDouble(group -> group.size() * (group.size() - 1) / 2.0)
                .sum();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double harmonic(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }
}
