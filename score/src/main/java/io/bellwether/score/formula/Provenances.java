package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.EventTimeOrigin;
import io.bellwether.news.Outlet;
import io.bellwether.news.SourceReference;
import java.util.List;

/** Parts of Quality that come from who wrote the text, when, and where it was first. */
final class Provenances {

    /** Highest originality of an article that names another outlet as its origin. */
    private static final double SYNDICATED = 0.4;

    /** Points of an outlet that nobody rated: those of the lowest tier, so that a missing rating is no advantage. */
    private static final double UNRATED = 10;

    /** Points of a named author, who answers for the text; a publication time gives the rest. */
    private static final double AUTHOR = 75;

    private Provenances() {}

    static Measured byline(EnrichedArticle article) {
        List<String> authors = article.getAuthors().stream()
                .filter(author -> !author.isBlank())
                .toList();
        boolean dated = article.getPublishedAt() != null && article.getEventTimeOrigin() == EventTimeOrigin.PUBLISHED;
        int present = (authors.isEmpty() ? 0 : 1) + (dated ? 1 : 0);
        return present == 0
                ? Measured.fallback(0, QualityReasons.byline(authors, false))
                : Measured.of(
                        present,
                        (authors.isEmpty() ? 0 : AUTHOR) + (dated ? 100 - AUTHOR : 0),
                        QualityReasons.byline(authors, dated));
    }

    static Measured originality(EnrichedArticle article, Originality originality) {
        if (article.getText().isBlank()) {
            return Measured.fallback(0, QualityReasons.originalityUnknown());
        }
        SourceReference origin = article.getSyndicatedFrom();
        if (origin != null && isOther(origin, article.getOutlet()) && originality.share() >= SYNDICATED) {
            return Measured.of(SYNDICATED, 100 * SYNDICATED, QualityReasons.syndicated(nameOf(origin)));
        }
        return originality(originality);
    }

    static Measured originality(Originality originality) {
        if (Double.isNaN(originality.share())) {
            return Measured.fallback(0, QualityReasons.originalityUnknown());
        }
        double share = Curve.clamp(originality.share(), 0, 1);
        return Measured.of(share, 100 * share, QualityReasons.originality(share, originality.copyOf()));
    }

    static Measured outlet(EnrichedArticle article) {
        Integer tier = article.getOutlet().getTier();
        if (tier == null || tier < 1 || tier > 4) {
            return Measured.fallback(UNRATED, QualityReasons.unrated());
        }
        double value = switch (tier) {
            case 1 -> 100;
            case 2 -> 75;
            case 3 -> 45;
            default -> UNRATED;
        };
        return Measured.of(tier, value, QualityReasons.tier(tier));
    }

    /** Feeds often name themselves as the source of their own items. */
    private static boolean isOther(SourceReference origin, Outlet outlet) {
        String name = nameOf(origin);
        boolean sameName = name.equalsIgnoreCase(outlet.getName() == null ? outlet.getId() : outlet.getName());
        boolean sameSite = origin.getUrl() != null && origin.getUrl().contains(outlet.getId());
        return !name.isBlank() && !sameName && !sameSite;
    }

    private static String nameOf(SourceReference origin) {
        if (origin.getName() != null) {
            return origin.getName();
        }
        return origin.getUrl() == null ? "" : origin.getUrl();
    }
}
