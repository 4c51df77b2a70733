package io.bellwether.cli.compare;

import io.bellwether.news.Score;
import io.bellwether.news.ScoreCap;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.Scores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One score of one article in both generations.
 *
 * @param name hot, quality, impact or overall
 */
record ScoreMove(String name, Score before, Score after) {

    /** The scores in the record's order. */
    static final List<String> NAMES = List.of("hot", "quality", "impact", "overall");

    /** A part of the score that gives other points; null where the generation has no such part. */
    record Part(
            String name,
            @Nullable ScoreComponent before,
            @Nullable ScoreComponent after) {}

    /** A limit that came, went or moved; null where it is not in force. */
    record Cap(
            String name,
            @Nullable ScoreCap before,
            @Nullable ScoreCap after) {}

    /** All four, changed or not. */
    static List<ScoreMove> of(Scores before, Scores after) {
        return List.of(
                new ScoreMove("hot", before.getHot(), after.getHot()),
                new ScoreMove("quality", before.getQuality(), after.getQuality()),
                new ScoreMove("impact", before.getImpact(), after.getImpact()),
                new ScoreMove("overall", before.getOverall(), after.getOverall()));
    }

    double change() {
        return after.getValue() - before.getValue();
    }

    /** Parts whose contribution differs, in the order of the second generation. */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var old = byName(before.getComponents(), ScoreComponent::getName);
        var now = byName(after.getComponents(), ScoreComponent::getName);
        for (String part : names(now, old)) {
            if (!Objects.equals(contribution(old.get(part)), contribution(now.get(part)))) {
                parts.add(new Part(part, old.get(part), now.get(part)));
            }
        }
        return List.copyOf(parts);
    }

    /** Limits that differ, in the order of the second generation. */
    List<Cap> caps() {
        var caps = new ArrayList<Cap>();
        var old = byName(before.getCaps(), ScoreCap::getName);
        var now = byName(after.getCaps(), ScoreCap::getName);
        for (String cap : names(now, old)) {
            if (!Objects.equals(limit(old.get(cap)), limit(now.get(cap)))) {
                caps.add(new Cap(cap, old.get(cap), now.get(cap)));
            }
        }
        return List.copyOf(caps);
    }

    private static @Nullable Double contribution(@Nullable ScoreComponent part) {
        return part == null ? null : part.getContribution();
    }

    private static @Nullable Double limit(@Nullable ScoreCap cap) {
        return cap == null ? null : cap.getLimit();
    }

    private static <T> Map<String, T> byName(List<T> items, Function<T, String> name) {
        var named = new LinkedHashMap<String, T>();
        items.forEach(item -> named.put(name.apply(item), item));
        return named;
    }

    private static Iterable<String> names(Map<String, ?> first, Map<String, ?> second) {
        var names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        return names;
    }
}
