package io.bellwether.cli.compare;

import java.util.List;
import java.util.Locale;

/**
 * A histogram of score changes as inline SVG. Bars grow with the square root of the count, since most articles tend not
 * to move; each bar carries its count, and a table under the plot says the same.
 */
final class HistogramPlot {

    private static final int BAR_WIDTH = 38;
    private static final int GAP = 6;
    private static final int HEIGHT = 150;
    private static final int TOP = 22;
    private static final int BOTTOM = 26;
    private static final int LEFT = 4;

    private final HtmlWriter html;

    HistogramPlot(HtmlWriter html) {
        this.html = html;
    }

    void draw(String score, ScoreChanges changes) {
        var bins = changes.histogram();
        String width = Integer.toString(2 * LEFT + bins.size() * (BAR_WIDTH + GAP));
        html.open(
                "svg",
                "viewBox",
                "0 0 " + width + " " + (TOP + HEIGHT + BOTTOM),
                "role",
                "img",
                "aria-label",
                String.format(
                        Locale.ROOT,
                        "Histogram of the changes of %s: %d of %d articles changed, median %+.2f points",
                        score,
                        changes.changed(),
                        changes.articles(),
                        changes.quantile(0.5)));
        draw(bins);
        String floor = Integer.toString(TOP + HEIGHT);
        html.empty("line", "class", "axis", "x1", "0", "x2", width, "y1", floor, "y2", floor);
        html.close();
        table(bins);
    }

    private void draw(List<ScoreChanges.Bin> bins) {
        double most = bins.stream().mapToDouble(HistogramPlot::root).max().orElse(0);
        for (int i = 0; i < bins.size(); i++) {
            var bin = bins.get(i);
            double height = most == 0 ? 0 : HEIGHT * root(bin) / most;
            double x = LEFT + i * (BAR_WIDTH + GAP) + GAP / 2.0;
            String middle = HtmlWriter.number(x + BAR_WIDTH / 2.0);
            if (bin.articles() > 0) {
                html.open(
                        "rect",
                        "class",
                        kind(bin),
                        "x",
                        HtmlWriter.number(x),
                        "y",
                        HtmlWriter.number(TOP + HEIGHT - height),
                        "width",
                        Integer.toString(BAR_WIDTH),
                        "height",
                        HtmlWriter.number(height),
                        "rx",
                        "2");
                html.element("title", ComparisonText.range(bin) + ": " + bin.articles());
                html.close();
                html.element(
                        "text",
                        Long.toString(bin.articles()),
                        "class",
                        "count",
                        "x",
                        middle,
                        "y",
                        HtmlWriter.number(TOP + HEIGHT - height - 5));
            }
            html.element("text", edge(bin), "x", middle, "y", Integer.toString(TOP + HEIGHT + 17));
        }
    }

    private void table(List<ScoreChanges.Bin> bins) {
        html.open("details")
                .element("summary", "The same as a table")
                .open("table")
                .open("tr");
        html.element("th", "points of change", "scope", "col").element("th", "articles", "scope", "col");
        html.close();
        for (var bin : bins) {
            html.open("tr").element("td", ComparisonText.range(bin)).element("td", Long.toString(bin.articles()));
            html.close();
        }
        html.close().close();
    }

    private static double root(ScoreChanges.Bin bin) {
        return Math.sqrt((double) bin.articles());
    }

    private static String kind(ScoreChanges.Bin bin) {
        if (bin.from() == bin.to()) {
            return "same";
        }
        return bin.from() < 0 ? "down" : "up";
    }

    /** The edge further from 0. */
    private static String edge(ScoreChanges.Bin bin) {
        if (bin.from() == bin.to()) {
            return "0";
        }
        return bin.from() < 0 ? "≥ " + minus(bin.from()) : "≤ +" + bin.to();
    }

    private static String minus(int points) {
        return "−" + -points;
    }
}
