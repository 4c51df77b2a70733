package io.bellwether.enrich.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The model as a file, gzipped: version, unit, languages, alphabet, then the n-grams in ascending order of their keys,
 * column by column since equals compress best side by side: key (difference to the one before, seven bits a byte),
 * number of languages, languages, weights.
 */
final class NgramModelFile {

    /** Where the model lies beside this class. */
    static final String RESOURCE = "ngrams.bin.gz";

    static final int VERSION = 1;
    private static final int BUFFER = 1 << 16;

    private NgramModelFile() {}

    /**
     * Reads the model of the class path.
     *
     * @throws IllegalStateException when it is missing or of another version
     */
    static NgramModel read() {
        try (InputStream file = NgramModelFile.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("no language model " + RESOURCE + " on the class path");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    static NgramModel read(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER));
        int version = in.readInt();
        if (version != VERSION) {
            throw new IllegalStateException("language model " + RESOURCE + " has version " + version);
        }
        double unit = in.readDouble();
        var languages = new ArrayList<ModelLanguage>();
        for (int left = in.readInt(); left > 0; left--) {
            languages.add(new ModelLanguage(in.readUTF(), Script.valueOf(in.readUTF())));
        }
        var symbols = new short[Character.MAX_VALUE + 1];
        int letters = in.readInt();
        for (int symbol = 0; symbol < letters; symbol++) {
            symbols[in.readChar()] = (short) (NgramModel.BORDER + 1 + symbol);
        }
        return readRows(in, languages, symbols, unit);
    }

    private static NgramModel readRows(DataInputStream in, List<ModelLanguage> languages, short[] symbols, double unit)
            throws IOException {
        int rows = in.readInt();
        int pairs = in.readInt();
        var columns = ByteBuffer.wrap(in.readAllBytes());
        var keys = new long[rows];
        long key = 0;
        for (int row = 0; row < rows; row++) {
            key += readNumber(columns);
            keys[row] = key;
        }
        var counts = columns.slice(columns.position(), rows);
        var numbers = columns.slice(columns.position() + rows, pairs);
        var weights = columns.slice(columns.position() + rows + pairs, pairs);
        var model = new NgramModel(languages, symbols, unit, rows, pairs);
        var row = new byte[2 * languages.size()];
        for (long next : keys) {
            int count = counts.get();
            for (int i = 0; i < 2 * count; i += 2) {
                row[i] = numbers.get();
                row[i + 1] = weights.get();
            }
            model.put(next, row, count);
        }
        return model;
    }

    private static long readNumber(ByteBuffer in) {
        long number = 0;
        int bits;
        do {
            bits = in.get();
            number = (number << 7) | (bits & 0x7f);
        } while (bits < 0);
        return number;
    }
}
