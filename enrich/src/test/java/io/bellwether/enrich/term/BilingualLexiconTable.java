package io.bellwether.enrich.term;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.enrich.token.TermIds;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code bilingual-lexicon.bin.gz} from CC-CEDICT. Arguments: the file to write, and {@code cedict.json}: an array
 * of objects with simplified, pinyin, english (an array of glosses).
 */
public final class BilingualLexiconTable {

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';
    private static final int STEPS_PER_UNIT = 15;
    private static final int RARITY_STEPS = 8;

    private record Translation(String stem, double weight) {}

    private final Map<String, Map<String, Double>> stemsOf = new TreeMap<>();
    private final Map<Character, Map<String, Integer>> readingsOf = new TreeMap<>();
    private final DocumentFrequencies frequencies = new DocumentFrequencies();
    private final Map<String, Double> rarity = new HashMap<>();

    private BilingualLexiconTable() {}

    /** Writes the table. */
    public static void main(String[] arguments) throws IOException {
        var table = new BilingualLexiconTable();
        for (JsonNode entry : new ObjectMapper().readTree(Path.of(arguments[1]).toFile())) {
            table.add(entry);
        }
        table.write(Path.of(arguments[0]));
    }

    private void add(JsonNode entry) {
        String word = entry.path("simplified").asText();
        String pinyin = entry.path("pinyin").asText();
        if (!word.chars().allMatch(c -> c >= FIRST_HAN && c <= LAST_HAN)) {
            return;
        }
        var glosses = new ArrayList<String>();
        entry.path("english").forEach(gloss -> glosses.add(gloss.asText()));
        countReadings(word, pinyin);
        boolean name = Character.isUpperCase(pinyin.charAt(0));
        var stems = stemsOf.computeIfAbsent(word, key -> new TreeMap<>());
        int rank = 0;
        for (String gloss : glosses) {
            for (String part : gloss.split("[;/]", -1)) {
                List<String> words = GlossWords.of(part, name);
                rank += words.isEmpty() ? 0 : 1;
                double weight = 1 / Math.sqrt(rank * (double) Math.max(1, words.size()));
                for (String english : words) {
                    String stem = english.substring(0, SharedStem.end(english, 0, english.length()));
                    long full = TermIds.hash(english, 0, Stem.end(english, 0, english.length()));
                    rarity.merge(stem, frequencies.idf(full), Math::min);
                    stems.merge(stem, weight, Double::sum);
                }
            }
        }
    }

    /** A character alone counts most, unless it is read so as a surname. */
    private void countReadings(String word, String pinyin) {
        String[] syllables = pinyin.toLowerCase(Locale.ROOT)
                .replaceAll("u:", "v")
                .replaceAll("[0-9]", "")
                .split(" ", -1);
        if (syllables.length != word.length()) {
            return;
        }
        for (int i = 0; i < syllables.length; i++) {
            if (syllables[i].matches("[a-z]+")) {
                readingsOf
                        .computeIfAbsent(word.charAt(i), key -> new TreeMap<>())
                        .merge(syllables[i], 1, Integer::sum);
            }
        }
    }

    private List<Translation> best(Map<String, Double> stems) {
        var all = new ArrayList<Translation>();
        boolean anyKnown = stems.keySet().stream().anyMatch(stem -> rarity.getOrDefault(stem, 9.0) < RARE);
        stems.forEach((stem, weight) -> {
            double idf = rarity.getOrDefault(stem, 9.0);
            double prior = anyKnown && idf >= RARE ? UNUSUAL : 1;
            all.add(new Translation(stem, weight * prior * Math.sqrt(idf)));
        });
        all.sort(Comparator.comparingDouble(Translation::weight).reversed().thenComparing(Translation::stem));
        var kept = all.subList(0, Math.min(MOST, all.size()));
        double length = Math.sqrt(
                kept.stream().mapToDouble(t -> t.weight() * t.weight()).sum());
        return kept.stream()
                .map(t -> new Translation(t.stem(), Math.round(t.weight() / length * STEPS_PER_UNIT)))
                .filter(t -> t.weight() > 0)
                .toList();
    }

    static final double RARE = 8.5;
    static double UNUSUAL = Double.parseDouble(System.getProperty("unusual", "0.4"));
    static int MOST = Integer.getInteger("most", 4);

    private void write(Path file) throws IOException {
        var words = new TreeMap<Integer, List<Translation>>();
        var vocabulary = new TreeSet<String>();
        stemsOf.forEach((word, stems) -> {
            List<Translation> best = best(stems);
            if (!best.isEmpty()) {
                words.put(BilingualLexicon.hash(word, 0, word.length()), best);
                best.forEach(translation -> vocabulary.add(translation.stem()));
            }
        });
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            writeVocabulary(vocabulary, out);
            writeWords(words, new ArrayList<>(vocabulary), out);
            writeReadings(out);
        }
        System.out.println(words.size() + " words, " + vocabulary.size() + " stems, " + Files.size(file) + " bytes");
    }

    private void writeVocabulary(TreeSet<String> vocabulary, DataOutputStream out) throws IOException {
        byte[] letters = String.join("", vocabulary).getBytes(StandardCharsets.US_ASCII);
        out.writeInt(letters.length);
        out.write(letters);
        out.writeInt(vocabulary.size());
        for (String stem : vocabulary) {
            out.writeByte(stem.length());
        }
        for (String stem : vocabulary) {
            out.writeByte((int) Math.round(rarity.get(stem) * RARITY_STEPS));
        }
    }

    private static void writeWords(Map<Integer, List<Translation>> words, List<String> vocabulary, DataOutputStream out)
            throws IOException {
        out.writeInt(words.size());
        int before = 0;
        for (int hash : words.keySet()) {
            out.writeInt(hash - before);
            before = hash;
        }
        for (var translations : words.values()) {
            out.writeByte(translations.size());
        }
        for (var translations : words.values()) {
            for (Translation translation : translations) {
                out.writeShort(java.util.Collections.binarySearch(vocabulary, translation.stem()));
            }
        }
        for (var translations : words.values()) {
            for (Translation translation : translations) {
                out.writeByte((int) translation.weight());
            }
        }
    }

    private void writeReadings(DataOutputStream out) throws IOException {
        var best = new String[LAST_HAN - FIRST_HAN + 1];
        Arrays.fill(best, "");
        readingsOf.forEach((c, counts) -> counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(reading -> best[c - FIRST_HAN] = reading.getKey()));
        var syllables = new ArrayList<>(new TreeSet<>(Arrays.asList(best)));
        byte[] bytes = String.join(" ", syllables).getBytes(StandardCharsets.US_ASCII);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(best.length);
        for (String reading : best) {
            out.writeShort(java.util.Collections.binarySearch(syllables, reading));
        }
    }
}
