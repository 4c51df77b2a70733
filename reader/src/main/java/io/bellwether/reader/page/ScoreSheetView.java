package io.bellwether.reader.page;

import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.Span;
import java.util.Comparator;
import java.util.List;

/** A score taken apart: every part with its weight, its points and why, in the page's language. */
final class ScoreSheetView {

    private static final int EVIDENCE = 4;

    private final Gauge gauge;
    private final Score score;
    private final Words words;
    private final String note;

    ScoreSheetView(Gauge gauge, Score score, Words words, String note) {
        this.gauge = gauge;
        this.score = score;
        this.words = words;
        this.note = note;
    }

    /** One part. */
    record Part(
            String name, String value, String weight, String points, String width, String reason, List<Span> places) {}

    Gauge gauge() {
        return gauge;
    }

    /** What must be known to read it; empty for nothing. */
    String note() {
        return note;
    }

    /** Parts by the points that they give, the most first. */
    List<Part> parts() {
        return score.getComponents().stream()
                .sorted(Comparator.comparingDouble(ScoreComponent::getContribution)
                        .reversed()
                        .thenComparing(ScoreComponent::getName))
                .map(this::part)
                .toList();
    }

    /** Limits that came into force. */
    List<String> caps() {
        return score.getCaps().stream()
                .map(cap -> words.say(
                        "score.cap",
                        words.whole(cap.getLimit()),
                        words.language().of(cap.getReason())))
                .toList();
    }

    /** By how much a model moved it, and why; empty when none did. */
    String adjustment() {
        var reason = score.getAdjustmentReason();
        return reason == null
                ? ""
                : words.say("score.adjusted", words.points(score.getAdjustment())) + " "
                        + words.language().of(reason);
    }

    String value() {
        return words.number(score.getValue());
    }

    private Part part(ScoreComponent component) {
        return new Part(
                words.name("part.", component.getName()),
                words.whole(component.getValue()),
                words.number(component.getWeight()),
                words.points(component.getContribution()),
                Long.toString(Math.round(Math.max(0, Math.min(100, component.getValue())))),
                words.language().of(component.getReason()),
                component.getEvidence().stream().limit(EVIDENCE).toList());
    }
}
