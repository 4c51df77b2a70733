package io.bellwether.benchmarks.eval.entity;

import io.bellwether.benchmarks.eval.metric.MatchCount;
import io.bellwether.news.EntityType;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Mentions found and labelled, together and by type. */
public final class EntityScores {

    /** The types that are labelled. */
    public static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION);

    private final MatchCount all = new MatchCount();
    private final MatchCount names = new MatchCount();
    private final Map<EntityType, MatchCount> byType = new EnumMap<>(EntityType.class);
    private boolean hasNouns;

    /** Without any mention yet. */
    public EntityScores() {
        TYPES.forEach(type -> byType.put(type, new MatchCount()));
    }

    /** Adds one sentence; nouns are mentions that are not names. */
    public void add(Set<NamedSpan> found, Set<NamedSpan> labelledNames, Set<NamedSpan> labelledNouns) {
        var labelled = new HashSet<>(labelledNames);
        labelled.addAll(labelledNouns);
        hasNouns |= !labelledNouns.isEmpty();
        add(all, found, labelled, span -> true);
        add(names, found, labelledNames, span -> true);
        byType.forEach((type, count) -> add(count, found, labelled, span -> span.type() == type));
    }

    /** Precision, recall and F1 of all mentions, F1 by type, and of names alone where nouns are labelled too. */
    public Map<String, Object> figures() {
        var figures = all.figures();
        byType.forEach((type, count) -> figures.put(type.name().toLowerCase(Locale.ROOT), count.f1()));
        if (hasNouns) {
            figures.put("namesF1", names.f1());
        }
        return figures;
    }

    private static void add(
            MatchCount count, Set<NamedSpan> found, Set<NamedSpan> labelled, Predicate<NamedSpan> counts) {
        long matched = found.stream().filter(counts).filter(labelled::contains).count();
        count.add(
                matched,
                found.stream().filter(counts).count() - matched,
                labelled.stream().filter(counts).count() - matched);
    }
}
