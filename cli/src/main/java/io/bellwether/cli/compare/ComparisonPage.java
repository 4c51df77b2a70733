package io.bellwether.cli.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A comparison as one HTML page with its plots and style in it: no script, and nothing is fetched from anywhere. */
public final class ComparisonPage {

    private static final int SHOWN_FIELDS = 200;

    /** Nothing may be loaded and nothing may run, whatever the articles' words are. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final HtmlWriter html = new HtmlWriter();
    private final Comparison comparison;

    private ComparisonPage(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The whole page, to be written as UTF-8. */
    public static String of(Comparison comparison) {
        return new ComparisonPage(comparison).write();
    }

    private String write() {
        html.open("html", "lang", "en");
        head();
        html.open("body").open("main");
        keys();
        comparison.scores().forEach(this::score);
        fields("articles", comparison.articles());
        fields("stories", comparison.stories());
        new MoverSection(html, comparison).write();
        new StorySection(html, comparison).write();
        html.element("h2", "Not compared").open("ul");
        Comparison.NOT_COMPARED.forEach(item -> html.element("li", item));
        html.close().close().close().close();
        return html.page();
    }

    private void head() {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", comparison.before() + " and " + comparison.after() + " compared");
        html.element("style", style()).close();
    }

    private void keys() {
        html.element("h1", comparison.before() + " and " + comparison.after() + " compared");
        html.open("p", "class", "verdict")
                .element("strong", comparison.isEqual() ? "Equal" : "Not equal")
                .text(String.format(
                        Locale.ROOT,
                        ": the final records of %d of %d articles in both generations differ.",
                        comparison.articles().differing(),
                        comparison.articles().inBoth()))
                .close();
        html.open("table").open("tr");
        header("", "in both", "equal", "differing", "only in " + comparison.before(), "only in " + comparison.after());
        html.close();
        keys("articles", comparison.articles());
        keys("stories", comparison.stories());
        html.close();
        only("articles", comparison.before(), comparison.articles().onlyBeforeExamples());
        only("articles", comparison.after(), comparison.articles().onlyAfterExamples());
        only("stories", comparison.before(), comparison.stories().onlyBeforeExamples());
        only("stories", comparison.after(), comparison.stories().onlyAfterExamples());
    }

    private void keys(String topic, KeyCounts counts) {
        html.open("tr").element("th", topic, "scope", "row");
        for (long count :
                List.of(counts.inBoth(), counts.same(), counts.differing(), counts.onlyBefore(), counts.onlyAfter())) {
            html.element("td", Long.toString(count));
        }
        html.close();
    }

    private void only(String topic, String generation, List<String> keys) {
        if (!keys.isEmpty()) {
            html.element("p", "Some " + topic + " only in " + generation + ": " + String.join(", ", keys));
        }
    }

    private void score(String name, ScoreChanges changes) {
        html.open("section").element("h2", "Changes of " + name);
        html.element(
                "p",
                String.format(
                        Locale.ROOT,
                        "%d of %d articles changed; mean %+.2f, mean distance %.2f points.",
                        changes.changed(),
                        changes.articles(),
                        changes.mean(),
                        changes.meanAbsolute()));
        if (changes.changed() > 0) {
            new HistogramPlot(html).draw(name, changes);
            html.open("table").open("tr");
            header(ScoreChanges.QUANTILES.stream().map(ComparisonText::quantile).toArray(String[]::new));
            html.close().open("tr");
            ScoreChanges.QUANTILES.forEach(
                    share -> html.element("td", String.format(Locale.ROOT, "%+.2f", changes.quantile(share))));
            html.close().close();
        }
        html.close();
    }

    private void fields(String topic, KeyCounts counts) {
        if (counts.fields().isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Fields of " + topic + " that differ");
        html.open("table").open("tr");
        header("field", "records", "share");
        html.close();
        for (var field : counts.fields()
                .subList(0, Math.min(SHOWN_FIELDS, counts.fields().size()))) {
            double share = 100.0 * field.records() / counts.inBoth();
            html.open("tr")
                    .open("th", "scope", "row")
                    .element("code", field.path())
                    .close();
            html.element("td", Long.toString(field.records()));
            html.open("td")
                    .open("span", "class", "bar", "style", "width:" + HtmlWriter.number(share) + "px")
                    .close();
            html.text(String.format(Locale.ROOT, " %.1f %%", share)).close().close();
        }
        html.close();
        if (counts.fields().size() > SHOWN_FIELDS) {
            html.element("p", "And " + (counts.fields().size() - SHOWN_FIELDS) + " more.");
        }
        html.close();
    }

    private void header(String... names) {
        for (String name : names) {
            html.element("th", name, "scope", "col");
        }
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(ComparisonPage.class.getResourceAsStream("comparison.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8).replace('\n', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
