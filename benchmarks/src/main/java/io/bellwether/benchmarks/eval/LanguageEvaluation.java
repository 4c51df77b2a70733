package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.UnrecognisedDataException;
import io.bellwether.enrich.language.LanguageDetector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Language identification on lingua's test set: {@code sentences.tsv}, {@code word-pairs.tsv} and {@code
 * single-words.tsv}, of lines {@code ISO 639-1<TAB>text}. The figure is the share of right answers per language, and its
 * mean over the languages; no answer ("und") is a wrong one.
 */
public final class LanguageEvaluation implements Evaluation {

    private static final Map<String, String> FILES = files();

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions) throws IOException {
        var figures = new LinkedHashMap<String, Object>();
        var shares = new LinkedHashMap<String, Object>();
        for (var file : FILES.entrySet()) {
            Path path = data.resolve(file.getValue());
            if (!Files.exists(path)) {
                continue;
            }
            List<Line> lines = lines(path);
            Map<String, Double> byLanguage = shares(file.getKey(), lines, predictions);
            figures.put(
                    file.getKey(),
                    byLanguage.values().stream()
                            .mapToDouble(share -> share)
                            .average()
                            .orElse(0));
            shares.put(file.getKey(), byLanguage);
            if (file.getKey().equals("sentences")) {
                figures.put("languages", byLanguage.size());
                figures.put("sentencesPerSecond", perSecond(lines));
            }
        }
        if (figures.isEmpty()) {
            throw unrecognised(data);
        }
        figures.put("byLanguage", shares);
        return figures;
    }

    private Map<String, Double> shares(String kind, List<Line> lines, Consumer<Map<String, Object>> predictions) {
        var right = new TreeMap<String, Integer>();
        var all = new TreeMap<String, Integer>();
        for (Line line : lines) {
            var guess = detector.detect(line.text());
            all.merge(line.language(), 1, Integer::sum);
            right.merge(line.language(), guess.getCode().equals(line.language()) ? 1 : 0, Integer::sum);
            var prediction = new LinkedHashMap<String, Object>();
            prediction.put("id", kind + "-" + line.number());
            prediction.put("language", line.language());
            prediction.put("predicted", guess.getCode());
            prediction.put("confidence", guess.getConfidence());
            predictions.accept(prediction);
        }
        var shares = new TreeMap<String, Double>();
        all.forEach((language, count) -> shares.put(language, (double) right.getOrDefault(language, 0) / count));
        return shares;
    }

    /** Measured on the second pass, when the code is warm. */
    private long perSecond(List<Line> lines) {
        long start = System.nanoTime();
        long answered = lines.stream()
                .filter(line -> !detector.detect(line.text()).getCode().equals("und"))
                .count();
        double seconds = (System.nanoTime() - start) / 1e9;
        return answered == 0 ? 0 : Math.round(lines.size() / seconds);
    }

    private static List<Line> lines(Path file) throws IOException {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IOException(file + ":" + number + ": no tab between language and text");
            }
            lines.add(new Line(number, line.substring(0, tab), line.substring(tab + 1)));
        }
        return lines;
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("sentences", "sentences.tsv");
        files.put("wordPairs", "word-pairs.tsv");
        files.put("singleWords", "single-words.tsv");
        return files;
    }

    private record Line(int number, String language, String text) {}

    private static UnrecognisedDataException unrecognised(Path data) {
        String expected = "one of the files " + FILES.values();
        try {
            return LabelledData.of(data).unrecognised(expected);
        } catch (UnrecognisedDataException e) {
            return new UnrecognisedDataException(e.getMessage() + "; expected " + expected);
        }
    }
}
