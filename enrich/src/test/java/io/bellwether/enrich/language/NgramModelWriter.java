package io.bellwether.enrich.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes what {@link NgramModelFile} reads. */
final class NgramModelWriter {

    private NgramModelWriter() {}

    /**
     * Writes a model.
     *
     * @param alphabet the characters, in the order of their symbols
     * @param rows in ascending order of their keys
     */
    static void write(
            OutputStream file, double unit, List<ModelLanguage> languages, List<Character> alphabet, List<Row> rows)
            throws IOException {
        try (var out = new DataOutputStream(new SmallestGzip(file))) {
            out.writeInt(NgramModelFile.VERSION);
            out.writeDouble(unit);
            out.writeInt(languages.size());
            for (ModelLanguage language : languages) {
                out.writeUTF(language.code());
                out.writeUTF(language.script().name());
            }
            out.writeInt(alphabet.size());
            for (char letter : alphabet) {
                out.writeChar(letter);
            }
            out.writeInt(rows.size());
            out.writeInt(rows.stream().mapToInt(row -> row.languages().length).sum());
            writeRows(out, rows);
        }
    }

    private static void writeRows(DataOutputStream out, List<Row> rows) throws IOException {
        long key = 0;
        for (Row row : rows) {
            writeNumber(out, row.key() - key);
            key = row.key();
        }
        for (Row row : rows) {
            out.writeByte(row.languages().length);
        }
        for (Row row : rows) {
            out.write(row.languages());
        }
        for (Row row : rows) {
            out.write(row.weights());
        }
    }

    private static void writeNumber(DataOutputStream out, long number) throws IOException {
        int shift = Math.max(0, (63 - Long.numberOfLeadingZeros(number | 1)) / 7 * 7);
        for (; shift > 0; shift -= 7) {
            out.writeByte((int) (number >>> shift & 0x7f | 0x80));
        }
        out.writeByte((int) (number & 0x7f));
    }

    /**
     * An n-gram of the model.
     *
     * @param key its symbols
     * @param languages numbers of the languages that have it, ascending
     * @param weights what it says for each of them, in the model's unit
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(long key, byte[] languages, byte[] weights) {}

    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(9);
        }
    }
}
