package io.bellwether.cli.compare;

import io.bellwether.news.ScoreComponent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The articles that moved furthest, both explanations side by side. */
final class MoverSection {

    private final HtmlWriter html;
    private final Comparison comparison;

    MoverSection(HtmlWriter html, Comparison comparison) {
        this.html = html;
        this.comparison = comparison;
    }

    void write() {
        if (comparison.movers().isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Furthest movers");
        comparison.movers().forEach(this::mover);
        html.close();
    }

    private void mover(Mover mover) {
        var article = mover.after();
        html.open("article")
                .element(
                        "h3",
                        article.getTitle(),
                        "lang",
                        article.getTitleLanguage().getCode());
        html.open("p").element("code", article.getArticleId()).close();
        for (var move : mover.moves()) {
            move(move);
        }
        html.close();
    }

    private void move(ScoreMove move) {
        html.open("table").open("caption");
        html.text(String.format(
                Locale.ROOT,
                "%s %.2f → %.2f (%+.2f)",
                move.name(),
                move.before().getValue(),
                move.after().getValue(),
                move.change()));
        html.close().open("tr");
        html.element("th", "part", "scope", "col");
        html.element("th", comparison.before(), "scope", "col");
        html.element("th", comparison.after(), "scope", "col").close();
        for (var part : move.parts()) {
            html.open("tr").element("th", part.name(), "scope", "row");
            side(part.before());
            side(part.after());
            html.close();
        }
        for (var cap : move.caps()) {
            html.open("tr").element("th", cap.name(), "scope", "row");
            html.element("td", ComparisonText.cap(cap.before())).element("td", ComparisonText.cap(cap.after()));
            html.close();
        }
        html.close();
    }

    private void side(@Nullable ScoreComponent part) {
        html.open("td").element("b", ComparisonText.sum(part));
        if (part != null) {
            html.empty("br").text(part.getReason().getEn());
            html.empty("br").element("span", part.getReason().getZh(), "lang", "zh");
        }
        html.close();
    }
}
