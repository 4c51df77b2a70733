package io.bellwether.benchmarks.eval.extract;

import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.ingest.article.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A page and its label. The page lies in the folder {@code html} beside the labels, compressed by gzip.
 *
 * @param label what is known of it
 * @param name its file's name
 * @param url where it was found
 */
public record LabelledPage(LabelledRecord label, String name, Optional<String> url) {

    private static final int MOST_BYTES = 64 << 20;

    /** The page that a label names. */
    public static LabelledPage of(LabelledRecord label, String name) {
        var url = label.optionalText("url").filter(address -> address.startsWith("http"));
        return new LabelledPage(label, name, url);
    }

    /**
     * The page's characters, decoded as ingest decodes a file.
     *
     * @throws IOException when there is no such page
     */
    public String html() throws IOException {
        Path file = label.file().resolveSibling("html").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw label.broken("the page " + file);
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return TextDecoder.html(in.readNBytes(MOST_BYTES), null).text();
        } catch (IOException e) {
            throw new IOException(file + ": expected a page compressed by gzip", e);
        }
    }
}
