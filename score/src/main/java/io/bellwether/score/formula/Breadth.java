package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import io.bellwether.news.Tag;
import io.bellwether.schemas.HalfWayCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** How widely something is felt: sectors, regions, and the story that has grown around it. */
final class Breadth {

    /** Confidence under which a tag says nothing about the sector. */
    private static final double LEAST_CONFIDENCE = 0.2;

    private static final double HALF_WAY_SECTORS = 2;
    private static final double HALF_WAY_REGIONS = 3;
    private static final double HALF_WAY_STORY = 5;

    private static final int CITED = 3;

    private Breadth() {}

    /** Branches of the taxonomy, the part of a tag's id before its first dot. */
    static Measured sectors(EnrichedArticle article) {
        var sectors = new TreeMap<String, Tag>();
        article.getTags().stream()
                .filter(tag -> tag.getConfidence() >= LEAST_CONFIDENCE)
                .sorted(Comparator.comparingDouble((Tag tag) -> -tag.getConfidence())
                        .thenComparing(Tag::getId))
                .forEach(tag -> sectors.putIfAbsent(branch(tag.getId()), tag));
        if (sectors.isEmpty()) {
            return Measured.fallback(0, ImpactReasons.noSectors());
        }
        List<Tag> cited = sectors.values().stream().limit(CITED).toList();
        return Measured.of(
                sectors.size(),
                HalfWayCurve.points(sectors.size(), HALF_WAY_SECTORS),
                ImpactReasons.sectors(sectors.size(), cited));
    }

    static Measured regions(EnrichedArticle article) {
        var places = new TreeMap<String, Entity>();
        for (Entity entity : article.getEntities()) {
            if (entity.getType() == EntityType.PLACE) {
                places.putIfAbsent(key(entity), entity);
            }
        }
        if (places.isEmpty()) {
            return Measured.fallback(0, ImpactReasons.noRegions());
        }
        var cited = new ArrayList<>(places.values()).subList(0, Math.min(CITED, places.size()));
        return Measured.of(
                places.size(),
                HalfWayCurve.points(places.size(), HALF_WAY_REGIONS),
                ImpactReasons.regions(
                        places.size(), cited.stream().map(Entity::getName).toList()),
                Evidence.first(
                        article.getText(),
                        cited.stream()
                                .flatMap(place -> place.getMentions().stream().limit(1))
                                .toList()));
    }

    static Measured story(StoryFacts facts) {
        int families = facts.reports().size();
        double originals = Math.max(0, facts.size()) * Curve.clamp(facts.originalityShare(), 0, 1);
        // Many articles of few families are few voices: they count by their logarithm.
        double size = families + Curve.log2(1 + Math.max(0, originals - families)) / 2;
        return size == 0
                ? Measured.fallback(0, HotReasons.noFamilies())
                : Measured.of(
                        size, HalfWayCurve.points(size, HALF_WAY_STORY), ImpactReasons.story(families, facts.size()));
    }

    /** Canonical id, or the name in lower case where the entity table does not hold it. */
    static String key(Entity entity) {
        return entity.getCanonicalId() != null
                ? "id:" + entity.getCanonicalId()
                : "name:" + entity.getName().toLowerCase(Locale.ROOT);
    }

    private static String branch(String tagId) {
        int dot = tagId.indexOf('.');
        return dot < 0 ? tagId : tagId.substring(0, dot);
    }
}
