package io.bellwether.enrich.term;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The reading that each character has in most words of CC-CEDICT, without tone. */
final class Readings {

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    private final Map<Integer, Map<String, Integer>> counts = new TreeMap<>();

    static boolean isHan(int c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    void add(String word, String pinyin) {
        String[] syllables = pinyin.toLowerCase(Locale.ROOT)
                .replace("u:", "v")
                .replaceAll("[0-9]", "")
                .split(" ", -1);
        for (int i = 0; syllables.length == word.length() && i < syllables.length; i++) {
            counts.computeIfAbsent((int) word.charAt(i), key -> new TreeMap<>()).merge(syllables[i], 1, Integer::sum);
        }
    }

    /** The syllables parted by spaces, ascending, then for every character from the first the number of its syllable. */
    void write(DataOutputStream out) throws IOException {
        List<String> readings = new ArrayList<>();
        for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
            readings.add(counts.getOrDefault(c, Map.of()).entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(""));
        }
        List<String> syllables = new ArrayList<>(new TreeSet<>(readings));
        byte[] letters = String.join(" ", syllables).getBytes(StandardCharsets.US_ASCII);
        out.writeInt(letters.length);
        out.write(letters);
        out.writeInt(readings.size());
        for (String reading : readings) {
            out.writeShort(Collections.binarySearch(syllables, reading));
        }
    }
}
