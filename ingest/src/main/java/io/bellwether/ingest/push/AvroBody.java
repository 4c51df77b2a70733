package io.bellwether.ingest.push;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.CanonicalUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.jspecify.annotations.Nullable;

/**
 * Articles from an Avro object container file (Avro specification 1.12, "Object Container Files"). The file brings the
 * schema it was written with, so that producers of older and newer versions are read. Only the null codec: a compressed
 * block could inflate to anything.
 */
final class AvroBody {

    private static final byte[] MAGIC = {'O', 'b', 'j', 1};
    private static final int SYNC = 16;
    private static final byte[] NOTHING = {};

    /** Reads every article; what is written wrongly spoils the whole body, what is no article only itself. */
    List<Parsed> read(byte[] body, Instant ingestedAt) throws BadBodyException {
        try {
            return container(body, ingestedAt);
        } catch (IOException | AvroRuntimeException | ClassCastException | IndexOutOfBoundsException e) {
            throw new BadBodyException("invalid-avro", "not a readable Avro object container file: " + e.getMessage());
        }
    }

    private static List<Parsed> container(byte[] body, Instant ingestedAt) throws IOException, BadBodyException {
        if (!Arrays.equals(body, 0, Math.min(MAGIC.length, body.length), MAGIC, 0, MAGIC.length)) {
            throw new BadBodyException("invalid-avro", "not an Avro object container file");
        }
        var in = new BoundedDecoder(body, MAGIC.length, body.length);
        var header = header(in);
        String codec = header.getOrDefault("avro.codec", "null");
        if (!codec.equals("null")) {
            throw new BadBodyException("unsupported-codec", "only the null codec is taken");
        }
        var schema = AvroWriterSchema.parse(header.getOrDefault("avro.schema", ""));
        byte[] sync = new byte[SYNC];
        in.readFixed(sync);
        var items = new ArrayList<Parsed>();
        while (!in.isAtEnd()) {
            block(in, body, schema, ingestedAt, items);
            byte[] marker = new byte[SYNC];
            in.readFixed(marker);
            if (!Arrays.equals(sync, marker)) {
                throw new IOException("a sync marker differs");
            }
        }
        return items;
    }

    private static Map<String, String> header(BoundedDecoder in) throws IOException {
        var header = new TreeMap<String, String>();
        for (long count = in.readMapStart(); count > 0; count = in.mapNext()) {
            for (long i = 0; i < count; i++) {
                String name = in.readString();
                header.put(
                        name, StandardCharsets.UTF_8.decode(in.readBytes(null)).toString());
            }
        }
        return header;
    }

    private static void block(BoundedDecoder in, byte[] body, Schema schema, Instant ingestedAt, List<Parsed> items)
            throws IOException, BadBodyException {
        long count = in.readLong();
        long size = in.readLong();
        if (count < 0 || size < 0 || size > in.remainingBytes()) {
            throw new IOException("a block is larger than the file");
        }
        int from = in.position();
        var block = new BoundedDecoder(body, from, from + (int) size);
        var reader = new SpecificDatumReader<RawArticle>(
                schema, RawArticle.getClassSchema(), SpecificData.getForClass(RawArticle.class));
        for (long i = 0; i < count; i++) {
            BodyReader.checkCount(items.size());
            items.add(checked(reader.read(null, block), BodyReader.item(items.size()), ingestedAt));
        }
        if (!block.isAtEnd()) {
            throw new IOException("a block holds more than it says");
        }
        in.skipFixed((int) size);
    }

    /** The rules of JSON articles, as far as Avro's types leave them open. */
    private static Parsed checked(RawArticle article, Place place, Instant ingestedAt) {
        String id = article.getArticleId();
        if (id.isBlank() && article.getUrl() != null) {
            id = CanonicalUrl.of(article.getUrl()).map(CanonicalUrl::articleId).orElse("");
        }
        var problem = problem(article, id);
        if (problem.isPresent()) {
            return new Parsed.Rejected(place, problem.get(), "see the field list of RawArticle", NOTHING);
        }
        return new Parsed.Article(
                RawArticle.newBuilder(article)
                        .setArticleId(id)
                        .setIngestedAt(ingestedAt)
                        .build(),
                place);
    }

    private static Optional<String> problem(RawArticle article, String id) {
        if (id.isBlank()) {
            return Optional.of("no-url-and-no-id");
        } else if (id.length() > 512) {
            return Optional.of("too-long");
        } else if (isBlank(article.getTitle()) && isBlank(article.getContent())) {
            return Optional.of("no-title-and-no-content");
        } else if (article.getOutlet().getId().isBlank()) {
            return Optional.of("no-outlet");
        } else if (article.getSignals().values().stream()
                .anyMatch(value -> !(value >= 0 && value < Double.MAX_VALUE))) {
            return Optional.of("bad-signal");
        }
        return Optional.empty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
