package io.bellwether.enrich.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * Makes the language model. Arguments: the jar of {@code com.github.pemistahl:lingua:1.2.2}, the jar of {@code
 * com.optimaize.languagedetector:language-detector:0.6}, the file to write. Needs about 8 GB of heap and five minutes;
 * the same jars give the same bytes.
 */
final class TrainLanguageModel {

    /** Natural logarithm that a weight of one stands for. */
    private static final double UNIT = 0.25;

    /** N-grams that a language may keep. */
    private static final int BUDGET = 32_000;

    /** Probabilities closer than e to this do not tell two languages apart. */
    private static final double RIVAL = 3;

    private static final List<String> LATIN = List.of(
            "af", "az", "bs", "ca", "cs", "cy", "da", "de", "en", "eo", "es", "et", "eu", "fi", "fr", "ga", "hr", "hu",
            "id", "is", "it", "la", "lg", "lt", "lv", "mi", "ms", "nb", "nl", "nn", "pl", "pt", "ro", "sk", "sl", "sn",
            "so", "sq", "st", "sv", "sw", "tl", "tn", "tr", "ts", "vi", "xh", "yo", "zu");
    private static final List<String> CYRILLIC = List.of("be", "bg", "kk", "mk", "mn", "ru", "sr", "uk");
    private static final List<String> ARABIC = List.of("ar", "fa", "ur");
    private static final List<String> DEVANAGARI = List.of("hi", "mr", "ne");

    private final List<ModelLanguage> languages = new ArrayList<>();
    private final List<LanguageNgrams> ngrams = new ArrayList<>();
    private final Alphabet alphabet = new Alphabet();

    private TrainLanguageModel() {}

    public static void main(String[] arguments) throws IOException {
        var training = new TrainLanguageModel();
        try (var lingua = new ZipFile(arguments[0]);
                var optimaize = new ZipFile(arguments[1])) {
            training.read(lingua, optimaize);
        }
        List<NgramModelWriter.Row> rows = training.rows();
        try (var file = Files.newOutputStream(Path.of(arguments[2]))) {
            NgramModelWriter.write(file, UNIT, training.languages, training.alphabet.letters(), rows);
        }
    }

    private void read(ZipFile lingua, ZipFile optimaize) throws IOException {
        NgramCounts english = LinguaCounts.read(lingua, "en");
        for (String code : LATIN) {
            NgramCounts counts = LinguaCounts.read(lingua, code);
            if (!code.equals("en")) {
                counts.subtract(english);
            }
            add(code, Script.LATIN, counts);
        }
        add("om", Script.LATIN, SeedCounts.read("om"));
        for (String code : CYRILLIC) {
            add(code, Script.CYRILLIC, LinguaCounts.read(lingua, code));
        }
        for (String code : ARABIC) {
            add(code, Script.ARABIC, LinguaCounts.read(lingua, code));
        }
        for (String code : DEVANAGARI) {
            add(code, Script.DEVANAGARI, ProfileCounts.read(optimaize, code));
        }
        add("am", Script.ETHIOPIC, SeedCounts.read("am"));
        add("ti", Script.ETHIOPIC, SeedCounts.read("ti"));
    }

    private void add(String code, Script script, NgramCounts counts) {
        languages.add(new ModelLanguage(code, script));
        ngrams.add(LanguageNgrams.of(counts, script, alphabet));
    }

    private List<NgramModelWriter.Row> rows() {
        Map<Long, List<int[]>> cells = new HashMap<>();
        Map<Long, float[]> all = probabilities();
        for (int language = 0; language < languages.size(); language++) {
            var own = ngrams.get(language);
            double[] importance = own.importance(rivals(own, all));
            double[] ascending = importance.clone();
            Arrays.sort(ascending);
            double least = ascending[Math.max(0, ascending.length - BUDGET)];
            keep(language, own, importance, least, cells);
        }
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Log probabilities of every n-gram that several languages have. */
    private Map<Long, float[]> probabilities() {
        Map<Long, float[]> all = new HashMap<>();
        for (var own : ngrams) {
            for (int i = 0; i < own.size(); i++) {
                float[] before = all.get(own.key(i));
                float[] now = before == null ? new float[1] : Arrays.copyOf(before, before.length + 1);
                now[now.length - 1] = (float) own.logProbability(i);
                all.put(own.key(i), now);
            }
        }
        return all;
    }

    private static int[] rivals(LanguageNgrams own, Map<Long, float[]> all) {
        int[] rivals = new int[own.size()];
        for (int i = 0; i < rivals.length; i++) {
            for (float other : all.get(own.key(i))) {
                rivals[i] += Math.abs(other - own.logProbability(i)) < RIVAL ? 1 : 0;
            }
            rivals[i]--;
        }
        return rivals;
    }

    /** Weights are rounded so that the sum along a chain of suffixes, not each alone, is closest to the truth. */
    private static void keep(
            int language, LanguageNgrams own, double[] importance, double least, Map<Long, List<int[]>> cells) {
        var sums = new HashMap<Long, Integer>();
        for (int i = 0; i < own.size(); i++) {
            long key = own.key(i);
            if (importance[i] < least) {
                continue;
            }
            double truth =
                    own.logProbability(i) - LanguageNgrams.FLOOR - LanguageNgrams.BACKOFF * LanguageNgrams.order(key);
            int sum = (int) Math.round(truth / UNIT);
            int weight = Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, sum - said(key, sums)));
            sums.put(key, said(key, sums) + weight);
            List<int[]> row = cells.computeIfAbsent(key, none -> new ArrayList<>());
            if (weight != 0) {
                row.add(new int[] {language, weight});
            }
        }
    }

    private static int said(long key, Map<Long, Integer> sums) {
        for (long suffix = LanguageNgrams.suffix(key); suffix != 0; suffix = LanguageNgrams.suffix(suffix)) {
            Integer sum = sums.get(suffix);
            if (sum != null) {
                return sum;
            }
        }
        return 0;
    }

    private static NgramModelWriter.Row row(long key, List<int[]> cells) {
        var languages = new byte[cells.size()];
        var weights = new byte[cells.size()];
        for (int i = 0; i < languages.length; i++) {
            languages[i] = (byte) cells.get(i)[0];
            weights[i] = (byte) cells.get(i)[1];
        }
        return new NgramModelWriter.Row(key, languages, weights);
    }
}
