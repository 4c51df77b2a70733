package io.bellwether.score;

import io.bellwether.news.Disagreement;
import io.bellwether.news.FigureClaim;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.score.story.StoryGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Figures of one thing on which the members of a story differ: same subject, same measure, same unit, other value. */
final class Disagreements {

    private static final int MOST = 20;
    private static final int MOST_CLAIMS = 50;
    private static final double SAME_VALUE = 0.005;

    private Disagreements() {}

    static List<Disagreement> among(StoryGroup group) {
        Map<String, List<FigureClaim>> claims = new TreeMap<>();
        Map<String, KeyFigure> figures = new TreeMap<>();
        for (StoryGroup.Member member : group.members()) {
            StoryCandidate article = member.article();
            if (member.duplicateOf() == null) {
                article.getKeyData().forEach(figure -> add(article.getArticleId(), figure, claims, figures));
            }
        }
        var found = new ArrayList<Disagreement>();
        claims.forEach((key, said) -> {
            if (found.size() < MOST && differ(said)) {
                KeyFigure figure = figures.get(key);
                found.add(Disagreement.newBuilder()
                        .setEntity(figure == null ? "" : orEmpty(figure.getEntity()))
                        .setWhat(figure == null ? "" : orEmpty(figure.getWhat()))
                        .setClaims(said)
                        .build());
            }
        });
        return List.copyOf(found);
    }

    private static void add(
            String articleId, KeyFigure figure, Map<String, List<FigureClaim>> claims, Map<String, KeyFigure> figures) {
        if (figure.getEntity() == null || figure.getWhat() == null) {
            return;
        }
        String key = (figure.getEntity() + "|" + figure.getWhat() + "|" + figure.getUnit() + "|"
                        + orEmpty(figure.getPeriod()))
                .toLowerCase(Locale.ROOT);
        var said = claims.computeIfAbsent(key, fresh -> new ArrayList<>());
        boolean first = said.stream().noneMatch(claim -> claim.getArticleId().equals(articleId));
        if (first && said.size() < MOST_CLAIMS) {
            said.add(new FigureClaim(articleId, figure.getFigure(), figure.getValue(), figure.getUnit()));
            figures.putIfAbsent(key, figure);
        }
    }

    private static boolean differ(List<FigureClaim> claims) {
        double least = claims.stream().mapToDouble(FigureClaim::getValue).min().orElse(0);
        double most = claims.stream().mapToDouble(FigureClaim::getValue).max().orElse(0);
        return most - least > SAME_VALUE * Math.max(Math.abs(most), Math.abs(least));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
