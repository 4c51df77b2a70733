package io.bellwether.enrich.term;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import io.bellwether.enrich.token.Words;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes {@code document-frequencies.bin}: counts in how many documents each term stands. Arguments: the file to write,
 * then JSONL files with {@code title} and {@code body} or {@code text}. English and Chinese are counted apart, each
 * against its own number of documents, so that the smaller collection is not taken for rare words.
 */
public final class DocumentFrequencyTable {

    private static final int LEAST_DOCUMENTS = 3;
    private static final int LONGEST = 3_000;
    private static final int DOCUMENTS = 10_000;
    private static final double STEPS_PER_UNIT = 8;

    private final Map<Integer, Double> idf = new TreeMap<>();

    private DocumentFrequencyTable() {}

    /** Writes the table. */
    public static void main(String[] arguments) throws IOException {
        var table = new DocumentFrequencyTable();
        for (int i = 1; i < arguments.length; i++) {
            table.add(Path.of(arguments[i]));
        }
        table.write(Path.of(arguments[0]));
    }

    private void add(Path file) throws IOException {
        Map<Integer, Integer> counts = new TreeMap<>();
        int documents = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode article = new ObjectMapper().readTree(line);
            String body = article.path("body").asText(article.path("text").asText());
            String text = article.path("title").asText() + "\n" + body.substring(0, Math.min(LONGEST, body.length()));
            terms(text).forEach(term -> counts.merge(term, 1, Integer::sum));
            documents++;
        }
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() >= LEAST_DOCUMENTS) {
                double value = Math.log((documents + 1.0) / count.getValue());
                idf.merge(count.getKey(), value, Math::min);
            }
        }
    }

    private static Set<Integer> terms(String text) {
        Set<Integer> terms = new HashSet<>();
        for (Word word : Words.of(text)) {
            if (word.kind() == Word.Kind.HAN) {
                for (int at = word.start(); at + 1 < word.end(); at++) {
                    terms.add((int) TermIds.hash(text, at, at + 2));
                }
            } else {
                terms.add((int) TermIds.hash(text, word.start(), Stem.end(text, word.start(), word.end())));
            }
        }
        return terms;
    }

    private void write(Path file) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(DOCUMENTS);
            out.writeInt(idf.size());
            for (int hash : idf.keySet()) {
                out.writeInt(hash);
            }
            for (double value : idf.values()) {
                out.writeByte((int) Math.round(Math.min(Byte.MAX_VALUE, value * STEPS_PER_UNIT)));
            }
        }
    }
}
