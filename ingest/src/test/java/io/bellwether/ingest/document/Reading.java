package io.bellwether.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.RawArticle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a reader made of an input. */
record Reading(List<Parsed> parsed, List<FeedReference> feeds) {

    static final Instant NOW = Instant.parse("2026-10-10T00:00:00Z");

    static final String ARTICLE = "{\"url\": \"https://tide.example/%d\", \"title\": \"Title %d\"}\n";

    static final String PARAGRAPHS =
            "<p>" + "Four chips were sold on Friday, and a fifth was given away. ".repeat(5) + "</p>";

    static Reading of(String name, String text) {
        return of(name, text.getBytes(UTF_8));
    }

    static Reading of(String name, byte[] bytes) {
        return of(name, bytes, ReadLimits.defaults());
    }

    static Reading of(String name, byte[] bytes, ReadLimits limits) {
        return of(new DocumentInput(name, null, null, () -> new ByteArrayInputStream(bytes)), limits);
    }

    static Reading of(DocumentInput input, ReadLimits limits) {
        var reading = new Reading(new ArrayList<>(), new ArrayList<>());
        reader(limits).read(input, reading.parsed::add, reading.feeds::add);
        return reading;
    }

    static Reading of(Path path, Set<String> skipped, ReadLimits limits) {
        var reading = new Reading(new ArrayList<>(), new ArrayList<>());
        reader(limits).read(path, skipped, reading.parsed::add, reading.feeds::add);
        return reading;
    }

    private static DocumentReader reader(ReadLimits limits) {
        return new DocumentReader(Outlets.none(), limits, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Everything as "place: title" or "place: cause". */
    List<String> outline() {
        return parsed.stream().map(Reading::line).toList();
    }

    RawArticle article() {
        return ((Parsed.Article) parsed.get(0)).article();
    }

    Parsed.Rejected rejected() {
        return (Parsed.Rejected) parsed.get(0);
    }

    private static String line(Parsed parsed) {
        if (parsed instanceof Parsed.Article article) {
            return article.place() + ": " + article.article().getTitle();
        } else if (parsed instanceof Parsed.Rejected rejected) {
            return rejected.place() + ": " + rejected.cause();
        }
        return parsed.place() + ": withdrawn " + ((Parsed.Withdrawal) parsed).articleId();
    }

    static String lines(int from, int to) {
        var lines = new StringBuilder();
        for (int i = from; i <= to; i++) {
            lines.append(ARTICLE.formatted(i, i));
        }
        return lines.toString();
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An archive of alternating names and contents. */
    static byte[] zip(Object... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(
                        namesAndContents[i + 1] instanceof String text
                                ? text.getBytes(UTF_8)
                                : (byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
