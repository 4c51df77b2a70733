package io.bellwether.cli;

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
                pad(outlet(article), OUTLET_WIDTH),
                role(article),
                cut(article.getTitle().isEmpty() ? "(no title)" : article.getTitle(), TITLE_WIDTH));
    }

    private static String outlet(ScoredArticle article) {
        String name = article.getOutlet().getName();
        return name == null ? article.getOutlet().getId() : name;
    }

    private static String role(ScoredArticle article) {
        String role = article.getStory().getRole().name().toLowerCase(Locale.ROOT);
        return article.getRevision() > 1 ? role + " r" + article.getRevision() : role;
    }

    private static String pad(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(Math.max(0, width - width(cut)));
    }

    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        var kept = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int next = columns(codePoint);
            if (used + next > width - 1) {
                break;
            }
            kept.appendCodePoint(codePoint);
            used += next;
        }
        return kept.append('…').toString();
    }

    private static int width(String text) {
        return text.codePoints().map(ArticleTable::columns).sum();
    }

    /** Terminal columns of a character, by Unicode's East Asian Width in broad strokes. */
    private static int columns(int codePoint) {
        boolean wide = (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x1F300 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
