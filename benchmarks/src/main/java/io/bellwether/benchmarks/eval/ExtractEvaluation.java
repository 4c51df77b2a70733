package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.extract.AgreementScore;
import io.bellwether.benchmarks.eval.extract.ExtractionSpeed;
import io.bellwether.benchmarks.eval.extract.LabelledPage;
import io.bellwether.benchmarks.eval.extract.PageScore;
import io.bellwether.benchmarks.eval.extract.SnippetScore;
import io.bellwether.benchmarks.eval.extract.WholeTextScore;
import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledFile;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.enrich.page.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Measures what is extracted from HTML pages, and how long that takes beside parsing alone. */
public final class ExtractEvaluation implements TrackedEvaluation {

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var wholeTexts = labelled.fileWith("id", "articleBody");
        var snippets = labelled.fileWith("html", "with", "without");
        var pages = labelled.fileWith("html");
        if (wholeTexts.isPresent()) {
            return measure(wholeTexts.get(), new WholeTextScore(), predictions, progress);
        }
        if (snippets.isPresent()) {
            return measure(snippets.get(), new SnippetScore(), predictions, progress);
        }
        return measure(
                pages.orElseThrow(() -> labelled.unrecognised("JSON lines with id, articleBody; or html, with, without;"
                        + " or html, gne_output (labels, beside a folder html with the pages)")),
                new AgreementScore(),
                predictions,
                progress);
    }

    private static Map<String, Object> measure(
            LabelledFile file, PageScore score, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var pages = new ArrayList<LabelledPage>();
        for (LabelledRecord label : file.records()) {
            pages.add(LabelledPage.of(label, score.pageName(label)));
        }
        int warmUps = ExtractionSpeed.warmUps(pages.size());
        progress.start(pages.size() * (1L + warmUps + ExtractionSpeed.PASSES));
        var speed = new ExtractionSpeed();
        for (LabelledPage page : pages) {
            Page found = speed.read(page, true);
            score.add(page.label(), found);
            predictions.accept(prediction(page, found));
            progress.step();
        }
        speed.endPass(false);
        time(pages, speed, warmUps, false, progress);
        time(pages, speed, ExtractionSpeed.PASSES, true, progress);
        var figures = new LinkedHashMap<>(score.figures());
        figures.put("pages", pages.size());
        figures.putAll(speed.figures());
        return figures;
    }

    private static void time(
            List<LabelledPage> pages, ExtractionSpeed speed, int passes, boolean counts, Progress progress)
            throws IOException {
        for (int pass = 0; pass < passes; pass++) {
            boolean parseFirst = false;
            for (LabelledPage page : pages) {
                speed.read(page, parseFirst);
                parseFirst = !parseFirst;
                progress.step();
            }
            speed.endPass(counts);
        }
    }

    private static Map<String, Object> prediction(LabelledPage page, Page found) {
        var prediction = new LinkedHashMap<String, Object>();
        prediction.put("id", page.label().optionalText("id").orElse(page.name()));
        prediction.put("articleBody", found.text());
        prediction.put("title", found.title());
        prediction.put("authors", found.authors());
        prediction.put("published", Objects.toString(found.published(), ""));
        return prediction;
    }
}
