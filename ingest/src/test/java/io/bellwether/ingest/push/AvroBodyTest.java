package io.bellwether.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ingest.Parsed;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.TrustedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

class AvroBodyTest {

    static {
        TrustedRecords.trust();
    }

    private static final Instant NOW = Instant.parse("2026-10-08T14:00:00Z");

    private final AvroBody body = new AvroBody();

    @Test
    void shouldReadWhatAnOlderProducerWrites() throws Exception {
        var older = new Schema.Parser().parse("""
                        {"type": "record", "name": "RawArticle", "namespace": "io.bellwether.news", "fields": [
                          {"name": "articleId", "type": "string"},
                          {"name": "outlet", "type": {"type": "record", "name": "Outlet", "fields": [
                            {"name": "id", "type": "string"}]}},
                          {"name": "title", "type": ["null", "string"]},
                          {"name": "retired", "type": {"type": "map", "values": "long"}},
                          {"name": "ingestedAt", "type": {"type": "long", "logicalType": "timestamp-millis"}}]}""");
        var outlet = new GenericData.Record(older.getField("outlet").schema());
        outlet.put("id", "example.org");
        var article = new GenericData.Record(older);
        article.put("articleId", "a1");
        article.put("outlet", outlet);
        article.put("title", "old");
        article.put("retired", Map.of("x", 1L));
        article.put("ingestedAt", 0L);
        var out = new ByteArrayOutputStream();
        try (var writer = new DataFileWriter<>(new GenericDatumWriter<GenericData.Record>(older))) {
            writer.create(older, out);
            writer.append(article);
        }

        var items = body.read(out.toByteArray(), NOW);

        assertThat(items).singleElement().isInstanceOfSatisfying(Parsed.Article.class, read -> {
            assertThat(read.article().getTitle()).isEqualTo("old");
            assertThat(read.article().getAuthors()).isEmpty();
        });
    }

    @Test
    void shouldRejectSingleArticlesThatJsonWouldNotTakeEither() throws Exception {
        var items = body.read(
                file(
                        article("", "https://example.org/a").build(),
                        article("", null).build(),
                        article("a", null).setTitle(null).build(),
                        article("a", null).setSignals(Map.of("points", -1.0)).build(),
                        article("a", null)
                                .setSignals(Map.of("points", Double.POSITIVE_INFINITY))
                                .build()),
                NOW);

        assertThat(items.get(0)).isInstanceOf(Parsed.Article.class);
        assertThat(items.subList(1, 5))
                .extracting(item -> ((Parsed.Rejected) item).cause())
                .containsExactly("no-url-and-no-id", "no-title-and-no-content", "bad-signal", "bad-signal");
    }

    @Test
    void shouldNotBelieveALengthThatTheBytesCannotHold() throws IOException {
        byte[] file = file(article("a1", null).setTitle("TITLE").build());
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("TITLE") - 1;
        byte[] lying = new byte[file.length + 4];
        System.arraycopy(file, 0, lying, 0, at);
        byte[] twoGigabytes = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
        System.arraycopy(twoGigabytes, 0, lying, at, 5);
        System.arraycopy(file, at + 1, lying, at + 5, file.length - at - 1);

        assertThatThrownBy(() -> body.read(lying, NOW)).isInstanceOf(BadBodyException.class);
    }

    @Test
    void shouldRefuseTextThatIsNotUtf8() throws IOException {
        byte[] file = file(article("a1", null).setTitle("TITLE").build());
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("TITLE");
        file[at] = (byte) 0xed;
        file[at + 1] = (byte) 0xa0;
        file[at + 2] = (byte) 0x80;

        assertThatThrownBy(() -> body.read(file, NOW)).isInstanceOf(BadBodyException.class);
    }

    @Test
    void shouldRefuseSchemasThatContainThemselvesOrGrowWithoutBound() {
        String recursive = """
                {"type": "record", "name": "RawArticle", "fields": [{"name": "x", "type": "RawArticle"}]}""";
        String inner = "\"int\"";
        for (int level = 0; level < 12; level++) {
            var record = new StringBuilder("{\"type\":\"record\",\"name\":\"T" + level + "\",\"fields\":[");
            for (int field = 0; field < 20; field++) {
                String type = field == 0 || level == 0 ? inner : "\"T" + (level - 1) + "\"";
                record.append(field == 0 ? "" : ",").append("{\"name\":\"f" + field + "\",\"type\":" + type + "}");
            }
            inner = record.append("]}").toString();
        }
        String doubling = inner;

        assertThatThrownBy(() -> AvroWriterSchema.parse(recursive)).isInstanceOf(AvroRuntimeException.class);
        assertThatThrownBy(() -> AvroWriterSchema.parse(doubling)).isInstanceOf(AvroRuntimeException.class);
        assertThat(AvroWriterSchema.parse(RawArticle.getClassSchema().toString()))
                .isEqualTo(RawArticle.getClassSchema());
    }

    @Property(tries = 500)
    void shouldEitherReadOrRefuseWhateverTheBytes(
            @ForAll @IntRange(max = 5_000) int at, @ForAll @Size(max = 12) byte[] damage) throws IOException {
        byte[] file = file(article("a1", "https://example.org/a").build());
        for (int i = 0; i < damage.length; i++) {
            file[(at + i) % file.length] = damage[i];
        }

        try {
            assertThat(body.read(file, NOW)).hasSizeLessThan(10_000);
        } catch (BadBodyException e) {
            assertThat(e.code()).isIn("invalid-avro", "unsupported-codec", "too-many-items");
        }
    }

    private static RawArticle.Builder article(String id, String url) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl(url)
                .setOutlet(Outlet.newBuilder().setId("example.org").build())
                .setTitle("title")
                .setIngestedAt(Instant.EPOCH);
    }

    private static byte[] file(RawArticle... articles) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new DataFileWriter<>(new SpecificDatumWriter<>(RawArticle.class))) {
            writer.create(RawArticle.getClassSchema(), out, "sync marker here".getBytes(StandardCharsets.US_ASCII));
            for (RawArticle article : articles) {
                writer.append(article);
            }
        }
        return out.toByteArray();
    }
}
