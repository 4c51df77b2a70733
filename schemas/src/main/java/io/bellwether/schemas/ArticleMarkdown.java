package io.bellwether.schemas;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Bullet;
import io.bellwether.news.CardText;
import io.bellwether.news.DigestSection;
import io.bellwether.news.KeyDataRow;
import io.bellwether.news.LabelledText;
import io.bellwether.news.Quote;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A scored article as Markdown: the card, and every score with its reasons. */
public final class ArticleMarkdown {

    private final StringBuilder text = new StringBuilder();
    private final ScoredArticle article;
    private final boolean chinese;

    private ArticleMarkdown(ScoredArticle article, boolean chinese) {
        this.article = article;
        this.chinese = chinese;
    }

    /** The card with labels and reasons in the article's own language; in English where that is not Chinese. */
    public static String card(ScoredArticle article) {
        return card(article, article.getLanguage().getCode().equals("zh"));
    }

    /** The card with labels and reasons in Chinese or English, and its text in that language where it has one. */
    public static String card(ScoredArticle article, boolean chinese) {
        var markdown = new ArticleMarkdown(article, chinese);
        markdown.header();
        markdown.words().ifPresent(markdown::body);
        markdown.quotes();
        markdown.words().ifPresent(markdown::analysis);
        markdown.scores();
        return markdown.text.toString();
    }

    private void header() {
        String title = article.getTitle().isEmpty() ? article.getArticleId() : article.getTitle();
        line("## " + escape(title));
        String outlet = article.getOutlet().getName();
        line("");
        line(escape(outlet == null ? article.getOutlet().getId() : outlet) + " · " + article.getEventTime()
                + (article.getUrl() == null ? "" : " · <" + article.getUrl() + ">"));
        if (!article.getTags().isEmpty()) {
            line("");
            line(article.getTags().stream().map(this::label).collect(Collectors.joining(" · ")));
        }
        line("");
    }

    /** The card's text in the language that was asked for, else in the one that it has. */
    private Optional<CardText> words() {
        var card = article.getCard();
        CardText first = chinese ? card.getZh() : card.getEn();
        CardText second = card.getOther() != null ? card.getOther() : chinese ? card.getEn() : card.getZh();
        return Optional.ofNullable(first != null ? first : second);
    }

    private void body(CardText words) {
        if (words.getDisclaimer() != null) {
            line("*" + escape(words.getDisclaimer()) + "*");
            line("");
        }
        String title = words.getTitle();
        if (title != null && !title.equals(article.getTitle())) {
            line("**" + escape(title) + "**");
            line("");
        }
        for (Bullet bullet : words.getTldr()) {
            line("- " + escape(bullet.getText()));
        }
        if (words.getSummary() != null) {
            line("");
            line(escape(words.getSummary()));
        }
        if (!words.getKeyData().isEmpty()) {
            line("");
            line(chinese ? "| 主体 | 内容 | 数据 |" : "| Entity | What | Figure |");
            line("|---|---|---|");
            words.getKeyData().forEach(this::row);
        }
    }

    private void row(KeyDataRow row) {
        line("| " + cell(row.getEntity()) + " | " + cell(row.getWhat()) + " | " + cell(row.getFigure()) + " |");
    }

    private void quotes() {
        for (Quote quote : article.getCard().getQuotes()) {
            line("");
            line("> " + escape(quote.getText())
                    + (quote.getSpeaker() == null ? "" : " (" + escape(quote.getSpeaker()) + ")"));
        }
    }

    /** What only a model's card has. */
    private void analysis(CardText words) {
        if (words.getAnalysis() != null) {
            section(chinese ? "分析" : "Analysis");
            line(escape(words.getAnalysis()));
        }
        if (!words.getInsights().isEmpty()) {
            section(chinese ? "行业观察" : "Industry insights");
            words.getInsights().forEach(this::labelled);
        }
        if (!words.getFaq().isEmpty()) {
            section(chinese ? "问答" : "Questions");
            words.getFaq().forEach(faq -> line("- **" + escape(faq.getQuestion()) + "** " + escape(faq.getAnswer())));
        }
        for (DigestSection part : words.getDigest()) {
            section(part.getOrdinal() + ". " + escape(part.getHeading()));
            part.getParagraphs().forEach(paragraph -> line(escape(paragraph) + "\n"));
            part.getItems().forEach(this::labelled);
        }
        if (words.getConclusion() != null) {
            section(chinese ? "结论" : "Conclusion");
            line(escape(words.getConclusion()));
        }
    }

    private void section(String heading) {
        line("");
        line("### " + heading);
        line("");
    }

    private void labelled(LabelledText item) {
        line("- **" + escape(item.getLabel()) + "** " + escape(item.getText()));
    }

    private void scores() {
        var scores = article.getScores();
        score(chinese ? "热度" : "Hot", scores.getHot());
        score(chinese ? "质量" : "Quality", scores.getQuality());
        score(chinese ? "影响" : "Impact", scores.getImpact());
        score(chinese ? "总分" : "Overall", scores.getOverall());
    }

    private void score(String name, Score score) {
        line("");
        line(String.format(Locale.ROOT, "**%s %.0f**", name, score.getValue()));
        for (ScoreComponent part : score.getComponents()) {
            String reason =
                    chinese ? part.getReason().getZh() : part.getReason().getEn();
            line(String.format(Locale.ROOT, "- %+.1f %s", part.getContribution(), escape(reason)));
        }
        BilingualText adjusted = score.getAdjustmentReason();
        if (adjusted != null) {
            line(String.format(
                    Locale.ROOT,
                    chinese ? "- %+.1f（模型）%s" : "- %+.1f by the model: %s",
                    score.getAdjustment(),
                    escape(chinese ? adjusted.getZh() : adjusted.getEn())));
        }
        score.getCaps()
                .forEach(cap -> line("- ≤ " + cap.getLimit() + " "
                        + escape(
                                chinese
                                        ? cap.getReason().getZh()
                                        : cap.getReason().getEn())));
    }

    private String label(Tag tag) {
        return chinese ? tag.getZh() : tag.getEn();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String cell(String words) {
        return escape(words).replace("|", "\\|");
    }

    /** Article text must not become markup. */
    public static String escape(String words) {
        return words.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }
}
