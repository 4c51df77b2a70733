package io.bellwether.cli;

import io.bellwether.cli.output.TerminalText;
import io.bellwether.news.BilingualText;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.Span;
import io.bellwether.news.Story;
import io.bellwether.news.StoryMember;
import io.bellwether.schemas.StoryNow;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An explanation for reading, in English or Chinese. */
final class ExplanationText {

    private static final int SHOWN_MEMBERS = 10;
    private static final int LONGEST_WORDS = 100;

    private static final Map<String, String> CHINESE_NAMES =
            Map.of("hot", "热度", "quality", "质量", "impact", "影响力", "overall", "总分");

    private static final Map<String, String> ENGLISH_NAMES =
            Map.of("hot", "Hot", "quality", "Quality", "impact", "Impact", "overall", "Overall");

    private final StringBuilder text = new StringBuilder();
    private final Explanation explanation;
    private final boolean chinese;

    private ExplanationText(Explanation explanation, boolean chinese) {
        this.explanation = explanation;
        this.chinese = chinese;
    }

    static String of(Explanation explanation, boolean chinese) {
        var page = new ExplanationText(explanation, chinese);
        page.article();
        page.story();
        explanation.scores().forEach(page::score);
        if (explanation.enriched().isEmpty()) {
            page.line("");
            page.line(page.say("The text is no longer kept; places are given without words.", "正文已不在日志中，仅列出位置。"));
        }
        return page.text.toString().stripTrailing();
    }

    private void article() {
        var article = explanation.article();
        String outlet = article.getOutlet().getName();
        line(TerminalText.plain(article.getTitle().isEmpty() ? article.getArticleId() : article.getTitle()));
        line(TerminalText.plain(outlet == null ? article.getOutlet().getId() : outlet) + " · " + article.getEventTime()
                + (article.getUrl() == null ? "" : " · " + TerminalText.plain(article.getUrl())));
        line(article.getArticleId() + " · " + say("revision ", "版本 ") + article.getRevision() + " · "
                + say("scorer ", "评分规则 ") + article.getScores().getScorerVersion());
    }

    private void story() {
        var place = explanation.article().getStory();
        line("");
        line(say("Story ", "事件 ") + place.getStoryId() + " · "
                + place.getRole().name().toLowerCase(Locale.ROOT)
                + (place.getDuplicateOf() == null ? "" : say(" of ", "，原文 ") + place.getDuplicateOf()));
        explanation.story().ifPresent(this::story);
    }

    private void story(Story story) {
        var now = StoryNow.of(story, explanation.now());
        int families = story.getFamilies().size();
        line("  “" + TerminalText.plain(story.getTitle()) + say("”: ", "”：") + now.phase() + ", "
                + say(
                        count(story.getSize(), "article", "articles") + ", "
                                + count(families, "publisher family", "publisher families"),
                        story.getSize() + " 篇报道，" + families + " 家独立发布方")
                + ", " + story.getFirstReport() + say(" to ", " 至 ") + story.getLastReport());
        story.getMembers().stream().limit(SHOWN_MEMBERS).forEach(this::member);
        if (story.getSize() > SHOWN_MEMBERS) {
            line("  ... " + (story.getSize() - SHOWN_MEMBERS) + say(" more", " 篇未列出"));
        }
    }

    private void member(StoryMember member) {
        line(String.format(
                Locale.ROOT,
                "  - %s  %-9s  %s  %s",
                member.getEventTime(),
                member.getRole().name().toLowerCase(Locale.ROOT),
                TerminalText.plain(member.getOutletId()),
                TerminalText.plain(member.getTitle())));
    }

    private void score(String name, Score score) {
        line("");
        line(String.format(
                Locale.ROOT,
                "%s %.2f%s",
                (chinese ? CHINESE_NAMES : ENGLISH_NAMES).get(name),
                score.getValue(),
                moment(name)));
        score.getComponents().forEach(this::component);
        score.getCaps()
                .forEach(cap -> line(String.format(
                        Locale.ROOT, "  <= %.0f  %s  %s", cap.getLimit(), cap.getName(), reason(cap.getReason()))));
        if (score.getAdjustment() != 0) {
            var reason = score.getAdjustmentReason();
            line(String.format(
                    Locale.ROOT,
                    say("  %+.2f by the model: %s", "  模型调整 %+.2f：%s"),
                    score.getAdjustment(),
                    reason == null ? "" : TerminalText.plain(reason(reason))));
        }
    }

    private String moment(String name) {
        if (!name.equals("hot") || explanation.hotNow().isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                say(" as of %s; publishers and engagement now %.2f", "（截至 %s）；按当前时间的关注度 %.2f"),
                explanation.article().getScores().getAsOf(),
                explanation.hotNow().getAsDouble());
    }

    private void component(ScoreComponent part) {
        line(String.format(
                Locale.ROOT,
                "  %+6.2f  %s = %.2f x %s  %s",
                part.getContribution(),
                part.getName(),
                part.getValue(),
                weight(part.getWeight()),
                reason(part.getReason())));
        part.getEvidence().forEach(this::evidence);
    }

    private void evidence(Span span) {
        Optional<String> words = explanation.words(span).map(ExplanationText::cut);
        line("            [" + span.getStart() + "-" + span.getEnd() + "]"
                + words.map(cited -> " “" + TerminalText.plain(cited) + "”").orElse(""));
    }

    private String reason(BilingualText reason) {
        return TerminalText.plain(chinese ? reason.getZh() : reason.getEn());
    }

    private static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private String say(String en, String zh) {
        return chinese ? zh : en;
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }

    private static String weight(double weight) {
        return weight == Math.rint(weight)
                ? String.format(Locale.ROOT, "%.0f", weight)
                : String.format(Locale.ROOT, "%.2f", weight);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_WORDS))) + "…";
    }
}
