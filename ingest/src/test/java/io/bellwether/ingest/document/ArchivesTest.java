package io.bellwether.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ArchivesTest {

    private static final ReadLimits SMALL = new ReadLimits(100_000, 100_000, 400_000, 200_000, 5, 2, 4);

    @Test
    void shouldReadEveryMemberUnderItsName() {
        var zip = Reading.zip(
                "a/one.txt",
                "One\n\ntext",
                "b.jsonl",
                Reading.lines(1, 2),
                ".hidden",
                "x",
                "__MACOSX/a",
                "x",
                "a/.b/c",
                "x");

        assertThat(Reading.of("news.zip", zip).outline())
                .containsExactly(
                        "news.zip!a/one.txt: One",
                        "news.zip!b.jsonl, line 1: Title 1",
                        "news.zip!b.jsonl, line 2: Title 2");
    }

    @Test
    void shouldReadCompressedFilesInArchivesAndArchivesInArchives() {
        var inner = Reading.zip("deep.txt", "Deep\n\ntext");
        var outer = Reading.zip("a.jsonl.gz", Reading.gzip(Reading.lines(1, 1).getBytes(UTF_8)), "inner.zip", inner);

        assertThat(Reading.of("x.zip", outer).outline())
                .containsExactly("x.zip!a.jsonl.gz, line 1: Title 1", "x.zip!inner.zip!deep.txt: Deep");
    }

    @Test
    void shouldStopAtTheDeepestNesting() {
        var third = Reading.zip("three.zip", Reading.zip("two.zip", Reading.zip("one.txt", "x")), "after.txt", "After");

        assertThat(Reading.of("x.zip", third).outline())
                .containsExactly("x.zip!three.zip!two.zip: nested-too-deep", "x.zip!after.txt: After");
    }

    @Test
    void shouldReadConcatenatedGzip() {
        var both = new ByteArrayOutputStream();
        both.writeBytes(Reading.gzip(Reading.lines(1, 1).getBytes(UTF_8)));
        both.writeBytes(Reading.gzip(Reading.lines(2, 2).getBytes(UTF_8)));

        assertThat(Reading.of("x.jsonl.gz", both.toByteArray()).outline())
                .containsExactly("x.jsonl.gz, line 1: Title 1", "x.jsonl.gz, line 2: Title 2");
    }

    @Test
    void shouldKeepTheLinesBeforeACut() {
        var whole = Reading.gzip(Reading.lines(1, 20_000).getBytes(UTF_8));
        var cut = Arrays.copyOf(whole, whole.length / 2);

        var outline = Reading.of("x.jsonl.gz", cut).outline();

        assertThat(outline.size()).isBetween(1_000, 19_000);
        assertThat(outline.get(0)).isEqualTo("x.jsonl.gz, line 1: Title 1");
        assertThat(outline.get(outline.size() - 1)).isEqualTo("x.jsonl.gz: truncated-archive");
        assertThat(outline.subList(0, outline.size() - 1)).allMatch(line -> line.contains("Title"));
    }

    @Test
    void shouldRejectAStreamThatIsCutBeforeItsFirstByte() {
        var whole = Reading.gzip(Reading.lines(1, 20).getBytes(UTF_8));

        assertThat(Reading.of("x.gz", Arrays.copyOf(whole, 5)).outline()).containsExactly("x.gz: truncated-archive");
        assertThat(Reading.of("x.gz", Arrays.copyOf(whole, 12)).outline()).containsExactly("x.gz: truncated-archive");
    }

    @Test
    void shouldNotReadHalfAPage() {
        var page = Reading.gzip(("<html><title>Half</title>" + Reading.PARAGRAPHS).getBytes(UTF_8));

        assertThat(Reading.of("x.html.gz", Arrays.copyOf(page, page.length - 12))
                        .outline())
                .containsExactly("x.html.gz: truncated-archive");
    }

    @Test
    void shouldRejectCorruptData() {
        var gzip = Reading.gzip(Reading.lines(1, 200).getBytes(UTF_8));
        gzip[gzip.length - 6] ^= 0x55;
        var zip = Reading.zip("a.jsonl", Reading.lines(1, 200), "b.txt", "B");
        zip[60] ^= 0x55;

        assertThat(Reading.of("x.gz", gzip).outline())
                .endsWith("x.gz: corrupt-archive")
                .hasSize(201);
        assertThat(Reading.of("x.zip", zip).outline()).last().asString().contains("-archive");
    }

    @Test
    void shouldRejectACutArchive() {
        var zip = Reading.zip("a.txt", "A", "b.txt", "B\n\n" + "text ".repeat(1_000));

        var outline = Reading.of("x.zip", Arrays.copyOf(zip, 90)).outline();

        assertThat(outline).first().isEqualTo("x.zip!a.txt: A");
        assertThat(outline).last().asString().endsWith("truncated-archive");
    }

    @Test
    void shouldDefuseBombs() {
        var zeros = new byte[50_000_000];

        assertThat(Reading.of("bomb.gz", Reading.gzip(Reading.gzip(zeros)), SMALL)
                        .outline())
                .containsExactly("bomb.gz: binary-file");
        assertThat(Reading.of(
                                "bomb.jsonl.gz",
                                Reading.gzip("x\n".repeat(10_000_000).getBytes(UTF_8)),
                                SMALL)
                        .outline())
                .last()
                .isEqualTo("bomb.jsonl.gz: inflated-too-large");
    }

    @Test
    void shouldBoundMembersAndTheirSum() {
        String text = "A title\n\n" + "word ".repeat(30_000);
        var sum = Reading.zip("1.txt", text, "2.txt", text, "3.txt", text, "4.txt", text);
        var many = Reading.zip("1.txt", "A", "2.txt", "B", "3.txt", "C", "4.txt", "D", "5.txt", "E", "6.txt", "F");

        var outline = Reading.of("sum.zip", sum, SMALL).outline();

        assertThat(outline).last().isEqualTo("sum.zip!3.txt: inflated-too-large");
        assertThat(Reading.of("many.zip", many, SMALL).outline()).hasSize(6).endsWith("many.zip: too-many-members");
    }

    @Test
    void shouldCallHalfAMemberNothing() {
        String large = "A title\n\n" + "word ".repeat(60_000);
        var zip = Reading.zip("1.txt", large, "2.txt", "B");
        var limits = new ReadLimits(1_000_000, 100_000, 400_000, 200_000, 5, 2, 4);

        assertThat(Reading.of("x.zip", zip, limits).outline()).containsExactly("x.zip!1.txt: inflated-too-large");
        assertThat(Reading.of("x.zip", zip, SMALL).outline())
                .containsExactly("x.zip!1.txt: document-too-large", "x.zip: inflated-too-large");
    }

    @Test
    void shouldReadAnEmptyArchive() {
        assertThat(Reading.of("x.zip", Reading.zip()).outline()).isEmpty();
    }

    @Test
    void shouldReadGzipFromAnyStream() {
        var bytes = Reading.gzip(Reading.lines(1, 3).getBytes(UTF_8));
        var dripping = new DocumentInput("stdin", null, null, () -> new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 3));
            }
        });

        assertThat(Reading.of(dripping, ReadLimits.defaults()).outline()).hasSize(3);
    }
}
