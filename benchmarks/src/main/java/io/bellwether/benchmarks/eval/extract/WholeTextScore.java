package io.bellwether.benchmarks.eval.extract;

import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.MatchCount;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.benchmarks.eval.metric.ShingleScore;
import io.bellwether.enrich.page.Page;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labels that are the article's whole text ({@code id}, {@code articleBody}). Precision and recall are means over the
 * pages that have one, F1 is made of the means.
 */
public final class WholeTextScore implements PageScore {

    private final Mean precision = new Mean();
    private final Mean recall = new Mean();
    private final Mean exact = new Mean();

    @Override
    public String pageName(LabelledRecord label) throws IOException {
        return label.text("id") + ".html.gz";
    }

    @Override
    public void add(LabelledRecord label, Page found) throws IOException {
        var score = ShingleScore.of(found.text(), label.text("articleBody"));
        if (score.matched() + score.wrong() > 0) {
            precision.add(score.matched() / (score.matched() + score.wrong()));
        }
        if (score.matched() + score.missed() > 0) {
            recall.add(score.matched() / (score.matched() + score.missed()));
        }
        exact.add(score.exact());
    }

    @Override
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("f1", MatchCount.f1(precision.value(), recall.value()));
        figures.put("precision", precision.value());
        figures.put("recall", recall.value());
        figures.put("exact", exact.value());
        return figures;
    }
}
