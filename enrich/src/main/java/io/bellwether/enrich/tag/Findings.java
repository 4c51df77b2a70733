package io.bellwether.enrich.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Terms found in one article, by subject. */
final class Findings {

    private static final int MOST_EVIDENCE = 8;

    private final List<Map<String, Seen>> seenBySubject = new ArrayList<>();

    /** A term with the largest weight it had and how often it came. */
    private static final class Seen {
        private final String asWritten;
        private double weight;
        private int count;

        Seen(String asWritten) {
            this.asWritten = asWritten;
        }
    }

    Findings(int subjects) {
        for (int i = 0; i < subjects; i++) {
            seenBySubject.add(Map.of());
        }
    }

    void add(Subject subject, String term, double weight) {
        if (seenBySubject.get(subject.ordinal()).isEmpty()) {
            seenBySubject.set(subject.ordinal(), new LinkedHashMap<>());
        }
        Seen seen = seenBySubject
                .get(subject.ordinal())
                .computeIfAbsent(term.toLowerCase(Locale.ROOT), key -> new Seen(term));
        seen.weight = Math.max(seen.weight, weight);
        seen.count++;
    }

    /** Sum over the terms of weight times one plus the logarithm of the count. */
    double weight(Subject subject) {
        double sum = 0;
        for (Seen seen : seenBySubject.get(subject.ordinal()).values()) {
            sum += seen.weight * (1 + Math.log(seen.count));
        }
        return sum;
    }

    /** The terms as the text writes them first, in text order, at most {@value #MOST_EVIDENCE}. */
    List<String> evidence(Subject subject) {
        return seenBySubject.get(subject.ordinal()).values().stream()
                .limit(MOST_EVIDENCE)
                .map(seen -> seen.asWritten)
                .toList();
    }
}
