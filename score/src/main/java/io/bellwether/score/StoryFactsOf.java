package io.bellwether.score;

import io.bellwether.score.formula.FamilyReport;
import io.bellwether.score.formula.SignalSample;
import io.bellwether.score.formula.StoryFacts;
import io.bellwether.score.story.StoryGroup;
import java.time.Instant;

/** Reads off a group what the formulas want to know. */
final class StoryFactsOf {

    private StoryFactsOf() {}

    static StoryFacts group(StoryGroup group) {
        var articles = group.members().stream().map(StoryGroup.Member::article).toList();
        var reports = articles.stream()
                .map(member -> new FamilyReport(
                        member.getFamily(), member.getTier(), Instant.ofEpochMilli(member.getEventTime())))
                .toList();
        var signals = articles.stream()
                .flatMap(member -> member.getSignals().stream()
                        .map(signal -> new SignalSample(
                                member.getArticleId(),
                                member.getOutletId(),
                                signal.getName(),
                                signal.getValue(),
                                Instant.ofEpochMilli(member.getEventTime()),
                                Instant.ofEpochMilli(member.getIngestedAt()))))
                .toList();
        long originals = group.members().stream()
                .filter(member -> member.duplicateOf() == null)
                .count();
        return new StoryFacts(
                reports,
                group.firstReport(),
                group.lastReport(),
                group.members().size(),
                signals,
                (double) originals / group.members().size());
    }
}
