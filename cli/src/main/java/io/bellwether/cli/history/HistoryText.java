package io.bellwether.cli.history;

import io.bellwether.cli.output.TerminalText;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.RawArticle;
import io.bellwether.news.ScoredArticle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A history for reading. */
public final class HistoryText {

    private static final int SHOWN_PATHS = 12;

    private final StringBuilder text = new StringBuilder();
    private final ArticleHistory history;

    private HistoryText(ArticleHistory history) {
        this.history = history;
    }

    /** The lines, without a line break at the end. */
    public static String of(ArticleHistory history) {
        var page = new HistoryText(history);
        page.head();
        history.entries().forEach(page::entry);
        page.line("");
        history.standing().forEach((number, record) -> page.line("Now in v%d: %s", number, page.summary(record)));
        return page.text.toString().stripTrailing();
    }

    private void head() {
        history.present()
                .ifPresentOrElse(
                        article -> line("%s", TerminalText.plain(article.getTitle())),
                        () -> line("%s", history.isWithdrawn() ? "Withdrawn: the text is not shown." : "Not scored."));
        line("%s", TerminalText.plain(history.articleId()));
        line("");
    }

    private void entry(HistoryEntry entry) {
        var record = entry.record();
        boolean isRaw = record.stage() == HistoryRecord.Stage.RAW;
        line(
                "%s  %-8s %-3s  %s  (%s)",
                entry.time(), record.stage(), isRaw ? "" : record.generation(), summary(record), record.place());
        if (entry.changed().isEmpty()) {
            if (entry.against() != null) {
                line("    the same%s", against(entry));
            }
            return;
        }
        String paths = entry.changed().stream().limit(SHOWN_PATHS).collect(Collectors.joining(", "));
        int more = entry.changed().size() - SHOWN_PATHS;
        line(
                "    changed%s: %s%s",
                against(entry), TerminalText.plain(paths), more > 0 ? " and " + more + " more" : "");
        entry.values().stream()
                .limit(SHOWN_PATHS)
                .forEach(value -> line("      %s: %s -> %s", value.field(), told(value.before()), told(value.after())));
    }

    private static String against(HistoryEntry entry) {
        String against = entry.against();
        return against == null || against.equals(entry.record().generation()) ? "" : " against " + against;
    }

    private String summary(HistoryRecord record) {
        if (record.problem() != null) {
            return "unreadable: " + TerminalText.plain(record.problem());
        }
        if (record.value() instanceof ScoredArticle article) {
            return scored(article);
        }
        if (record.value() instanceof EnrichedArticle article) {
            return String.format(
                    Locale.ROOT,
                    "language %s, %d characters of text, %s",
                    article.getLanguage().getCode(),
                    article.getText().length(),
                    article.getPipelineVersion());
        }
        return record.value() instanceof RawArticle ? "as it came" : "withdrawn";
    }

    private static String scored(ScoredArticle article) {
        var scores = article.getScores();
        var story = article.getStory();
        return String.format(
                Locale.ROOT,
                "revision %d, hot %.2f, quality %.2f, impact %.2f, overall %.2f, %s of %s (%d articles), scorer %s",
                article.getRevision(),
                scores.getHot().getValue(),
                scores.getQuality().getValue(),
                scores.getImpact().getValue(),
                scores.getOverall().getValue(),
                story.getRole().name().toLowerCase(Locale.ROOT),
                TerminalText.plain(story.getStoryId()),
                story.getSize(),
                TerminalText.plain(scores.getScorerVersion()));
    }

    private static String told(@Nullable String value) {
        return value == null ? "(absent)" : "“" + value + "”";
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
