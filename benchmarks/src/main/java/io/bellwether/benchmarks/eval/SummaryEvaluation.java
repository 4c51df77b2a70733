package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.MeanRouge;
import io.bellwether.benchmarks.eval.metric.RuleSentences;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.summary.Summariser;
import io.bellwether.news.KeySentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures extractive summaries by ROUGE against a reference, beside the text's own opening. Reads single articles of
 * CNN/DailyMail (three sentences) and XSum (one), briefs with a headline (one sentence; briefs of one are left out), and
 * clusters of articles with one summary (two sentences over all of them).
 */
public final class SummaryEvaluation implements TrackedEvaluation {

    private static final int CNN_SENTENCES = 3;
    private static final int CLUSTER_SENTENCES = 2;

    private final TextReader reader = new TextReader();
    private final Summariser summariser = new Summariser();

    /** What is summarised, and what a summary of it is compared with. */
    private record Item(String title, String text, String opening, String reference, int sentences) {}

    /** Makes an item of a record. */
    @FunctionalInterface
    private interface Format {
        Item read(LabelledRecord record) throws IOException;
    }

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var labelled = LabelledData.of(data);
        var articles = labelled.fileWith("set", "article", "reference");
        var clusters = labelled.fileWith("sources", "reference");
        var briefs = labelled.fileWith("text", "reference");
        if (articles.isPresent()) {
            var records = articles.get().records();
            progress.start(records.size());
            var figures = scores(of(records, "cnndm"), SummaryEvaluation::article, predictions, progress);
            figures.putAll(
                    prefixed("xsum", scores(of(records, "xsum"), SummaryEvaluation::article, predictions, progress)));
            return figures;
        }
        if (clusters.isEmpty() && briefs.isEmpty()) {
            throw labelled.unrecognised("JSON lines with set, article, reference; or sources, reference; or text,"
                    + " reference (articles, clusters or briefs with summaries)");
        }
        var records = clusters.or(() -> briefs).orElseThrow().records();
        progress.start(records.size());
        return scores(
                records,
                clusters.isPresent() ? SummaryEvaluation::cluster : SummaryEvaluation::brief,
                predictions,
                progress);
    }

    private Map<String, Object> scores(
            List<LabelledRecord> records, Format format, Consumer<Map<String, Object>> predictions, Progress progress)
            throws IOException {
        var scores = new MeanRouge();
        for (LabelledRecord record : records) {
            Item item = format.read(record);
            if (item.sentences() > 0) {
                List<String> summary = summarise(item);
                scores.add(summary, RuleSentences.of(item.opening()), RuleSentences.of(item.reference()));
                predictions.accept(Prediction.of(record.id(), "summary", summary));
            }
            progress.step();
        }
        return scores.figures();
    }

    /** The product's key sentences, in the order of the text. */
    private List<String> summarise(Item item) {
        Segmentation text = reader.read(item.text());
        Segmentation title = reader.read(item.title(), text.language());
        return summariser.summarise(title, text, item.sentences()).stream()
                .sorted(Comparator.comparingInt(KeySentence::getOrdinal))
                .map(sentence -> item.text()
                        .substring(
                                sentence.getSpan().getStart(),
                                sentence.getSpan().getEnd()))
                .toList();
    }

    private static Item article(LabelledRecord record) throws IOException {
        String text = record.text("article");
        int sentences = record.text("set").equals("cnndm") ? CNN_SENTENCES : 1;
        return new Item("", text, opening(text, sentences), record.text("reference"), sentences);
    }

    private static Item brief(LabelledRecord record) throws IOException {
        String text = record.text("text");
        boolean isOneSentence = RuleSentences.of(text).size() < 2;
        return new Item("", text, opening(text, 1), record.text("reference"), isOneSentence ? 0 : 1);
    }

    private static Item cluster(LabelledRecord record) throws IOException {
        var titles = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (var source : record.items("sources")) {
            titles.add(source.path("title").asText());
            texts.add(source.path("text").asText());
        }
        if (texts.isEmpty()) {
            throw record.broken("articles in \"sources\"");
        }
        return new Item(
                String.join(". ", titles),
                String.join("\n\n", texts),
                texts.get(0),
                record.text("reference"),
                CLUSTER_SENTENCES);
    }

    private static String opening(String text, int sentences) {
        return String.join(
                "\n", RuleSentences.of(text).stream().limit(sentences).toList());
    }

    private static List<LabelledRecord> of(List<LabelledRecord> records, String set) {
        return records.stream()
                .filter(record -> record.optionalText("set").orElse("").equals(set))
                .toList();
    }

    private static Map<String, Object> prefixed(String prefix, Map<String, Object> figures) {
        var prefixed = new LinkedHashMap<String, Object>();
        figures.forEach((name, value) ->
                prefixed.put(prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1), value));
        return prefixed;
    }
}
