package io.bellwether.ingest.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes a body apart into articles. */
final class BodyReader {

    /** Articles in one request, at most. */
    static final int MOST_ITEMS = 10_000;

    private static final byte[] NOTHING = {};

    private final ArticleReader articles;
    private final AvroBody avro = new AvroBody();
    private final JsonFactory json = new JsonFactory();

    BodyReader(ArticleReader articles) {
        this.articles = articles;
    }

    /** Everything in a body, in its order; bad items are values. */
    List<Parsed> read(BodyFormat format, byte[] body, Instant ingestedAt) throws BadBodyException {
        return switch (format) {
            case JSON -> json(text(body), ingestedAt);
            case JSON_LINES -> lines(text(body), ingestedAt);
            case AVRO -> avro.read(body, ingestedAt);
        };
    }

    static Place item(int index) {
        return new Place("push", "item " + index);
    }

    static void checkCount(int count) throws BadBodyException {
        if (count >= MOST_ITEMS) {
            throw new BadBodyException("too-many-items", "a request takes at most " + MOST_ITEMS + " articles");
        }
    }

    private List<Parsed> lines(String text, Instant ingestedAt) throws BadBodyException {
        var items = new ArrayList<Parsed>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            String line = text.substring(from, end).strip();
            if (!line.isEmpty()) {
                checkCount(items.size());
                items.add(articles.read(line, item(items.size()), ingestedAt));
            }
            from = end + 1;
        }
        return items;
    }

    private List<Parsed> json(String text, Instant ingestedAt) throws BadBodyException {
        try (var parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return List.of(articles.read(text, item(0), ingestedAt));
            }
            var items = new ArrayList<Parsed>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                checkCount(items.size());
                items.add(element(parser, text, item(items.size()), ingestedAt));
            }
            if (parser.nextToken() != null) {
                throw new BadBodyException("invalid-json", "there is something after the array");
            }
            return items;
        } catch (JsonProcessingException e) {
            throw new BadBodyException("invalid-json", position(e) + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
    }

    private Parsed element(JsonParser parser, String text, Place place, Instant ingestedAt) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Parsed.Rejected(place, "not-an-object", "an article is a JSON object", NOTHING);
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getCharOffset();
        return articles.read(text.substring(start, end), place, ingestedAt);
    }

    private static String position(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static String text(byte[] body) throws BadBodyException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadBodyException("invalid-charset", "the body is not UTF-8");
        }
    }
}
