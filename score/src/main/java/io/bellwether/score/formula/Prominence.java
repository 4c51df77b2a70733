package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Entity;
import io.bellwether.news.Span;
import io.bellwether.schemas.HalfWayCurve;
import io.bellwether.score.formula.lexicon.ProminenceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Reach of the named entities, summed on a log scale. A level of the table doubles the reach; a name that the headline
 * gives counts in full, another by half.
 */
final class Prominence {

    /** Reach that is worth 50 points: one name that the whole world notices and one of an industry. */
    private static final double HALF_WAY = 10;

    private static final int CITED = 3;

    private record Known(Entity entity, double reach) {}

    private final ProminenceTable table;

    Prominence(ProminenceTable table) {
        this.table = table;
    }

    Measured measure(EnrichedArticle article) {
        List<Known> known = distinct(article);
        if (known.isEmpty()) {
            return Measured.fallback(0, ImpactReasons.noEntities());
        }
        double reach = 0;
        for (Known one : known) {
            reach += one.reach();
        }
        List<String> names =
                known.stream().limit(CITED).map(one -> one.entity().getName()).toList();
        List<Span> spans = known.stream()
                .limit(CITED)
                .flatMap(one -> one.entity().getMentions().stream().limit(2))
                .toList();
        return Measured.of(
                reach,
                HalfWayCurve.points(reach, HALF_WAY),
                ImpactReasons.entities(names, known.size()),
                Evidence.first(article.getText(), spans));
    }

    /** Every entity once, by canonical id or else by name, the most reaching first. */
    private List<Known> distinct(EnrichedArticle article) {
        var byKey = new TreeMap<String, Known>();
        for (Entity entity : article.getEntities()) {
            var known = new Known(entity, reach(entity, article.getTitle()));
            byKey.merge(Breadth.key(entity), known, (one, other) -> other.reach() > one.reach() ? other : one);
        }
        var sorted = new ArrayList<>(byKey.values());
        sorted.sort(Comparator.comparingDouble(Known::reach)
                .reversed()
                .thenComparing(one -> one.entity().getName()));
        return sorted;
    }

    private double reach(Entity entity, String title) {
        double reach = Math.max(reachOf(entity.getEn()), reachOf(entity.getZh()));
        reach = Math.max(reach, Math.max(reachOf(entity.getName()), byType(entity)));
        return title.contains(entity.getName()) ? reach : reach / 2;
    }

    private double reachOf(String name) {
        return name == null
                ? 0
                : table.level(name).stream()
                        .mapToDouble(level -> 1 << (level - 2))
                        .findFirst()
                        .orElse(0);
    }

    /** A name that the entity table knows is worth one of the lowest level; another next to nothing. */
    private static double byType(Entity entity) {
        if (entity.getCanonicalId() != null) {
            return 1;
        }
        return switch (entity.getType()) {
            case ORGANISATION, PLACE, LAW -> 0.25;
            case PERSON, PRODUCT -> 0.15;
            case OTHER -> 0.05;
        };
    }
}
