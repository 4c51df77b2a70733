package io.bellwether.cli;

import io.bellwether.cli.output.TerminalText;
import io.bellwether.news.ScoredArticle;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Rows of the scored stream for a terminal; columns stand straight with Chinese text too. */
final class ArticleTable {

    static final String HEADER =
            "time (UTC)   hot  qual  impact  all  lang  outlet               story      title\n" + "-".repeat(110);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OUTLET_WIDTH = 20;
    private static final int TITLE_WIDTH = 76;

    private ArticleTable() {}

    static String row(ScoredArticle article) {
        var scores = article.getScores();
        return String.format(
                Locale.ROOT,
                "%s  %4.0f  %4.0f  %6.0f  %3.0f  %-4s  %s %-9s  %s",
                TIME.format(article.getEventTime()),
                scores.getHot().getValue(),
                scores.getQuality().getValue(),
                scores.getImpact().getValue(),
                scores.getOverall().getValue(),
                article.getLanguage().getCode(),
                TerminalText.pad(outlet(article), OUTLET_WIDTH),
                role(article),
                TerminalText.cut(article.getTitle().isEmpty() ? "(no title)" : article.getTitle(), TITLE_WIDTH));
    }

    private static String outlet(ScoredArticle article) {
        String name = article.getOutlet().getName();
        return name == null ? article.getOutlet().getId() : name;
    }

    private static String role(ScoredArticle article) {
        String role = article.getStory().getRole().name().toLowerCase(Locale.ROOT);
        return article.getRevision() > 1 ? role + " r" + article.getRevision() : role;
    }
}
