package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Outlet;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What the scores need to know of a story. The order in which reports and signals are given does not matter, and a family
 * given twice counts once.
 *
 * @param reports one per publisher family; sorted by time and family
 * @param firstReport event time of the earliest member
 * @param lastReport event time of the latest member: the moment that Hot refers to
 * @param size members, duplicates included, at least 0
 * @param signals engagement of the members; empty when no producer supplies any
 * @param originalityShare members that are no copy of another member, over all members, 0 to 1
 */
public record StoryFacts(
        List<FamilyReport> reports,
        Instant firstReport,
        Instant lastReport,
        int size,
        List<SignalSample> signals,
        double originalityShare) {

    private static final Comparator<SignalSample> BY_ARTICLE_AND_TIME = Comparator.comparing(SignalSample::name)
            .thenComparing(SignalSample::articleId)
            .thenComparing(SignalSample::at)
            .thenComparing(SignalSample::reportedAt)
            .thenComparing(SignalSample::outletId)
            .thenComparing(SignalSample::value);

    /** Brings reports and signals into one order. */
    public StoryFacts {
        reports = oncePerFamily(reports);
        signals = signals.stream().sorted(BY_ARTICLE_AND_TIME).toList();
    }

    /** The facts that one article shows by itself: a story of one. */
    public static StoryFacts single(EnrichedArticle article) {
        Outlet outlet = article.getOutlet();
        Instant time = article.getEventTime();
        String family = outlet.getFamily() == null ? outlet.getId() : outlet.getFamily();
        List<SignalSample> signals = article.getSignals().stream()
                .map(signal -> new SignalSample(
                        article.getArticleId(),
                        outlet.getId(),
                        signal.getName(),
                        signal.getValue(),
                        time,
                        article.getIngestedAt()))
                .toList();
        return new StoryFacts(List.of(new FamilyReport(family, outlet.getTier(), time)), time, time, 1, signals, 1);
    }

    private static List<FamilyReport> oncePerFamily(Collection<FamilyReport> reports) {
        var families = new TreeMap<String, FamilyReport>();
        for (FamilyReport report : reports) {
            families.merge(report.family(), report, FamilyReport::merge);
        }
        return families.values().stream()
                .sorted(Comparator.comparing(FamilyReport::firstReport).thenComparing(FamilyReport::family))
                .toList();
    }
}
