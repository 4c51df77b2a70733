package io.bellwether.benchmarks.eval.keydata;

import java.util.ArrayList;
import java.util.List;

/**
 * Facts of one sentence, found against labelled; each is matched once.
 *
 * @param valueUnit how many have value and unit right
 * @param exact how many of those have the entity right as well
 * @param found how many were found
 * @param labelled how many there are
 */
public record FactMatch(int valueUnit, int exact, int found, int labelled) {

    /** Matches in text order; of several candidates one with the right entity is taken. */
    public static FactMatch of(List<Fact> found, List<Fact> labelled) {
        var left = new ArrayList<>(found);
        int valueUnit = 0;
        int exact = 0;
        for (Fact fact : labelled) {
            var candidates = left.stream().filter(fact::hasValueAndUnitOf).toList();
            if (!candidates.isEmpty()) {
                var best = candidates.stream().filter(fact::hasEntityOf).findFirst();
                left.remove(best.orElse(candidates.get(0)));
                valueUnit++;
                exact += best.isPresent() ? 1 : 0;
            }
        }
        return new FactMatch(valueUnit, exact, found.size(), labelled.size());
    }
}
