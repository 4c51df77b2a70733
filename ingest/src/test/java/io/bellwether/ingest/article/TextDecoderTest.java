package io.bellwether.ingest.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String CHINESE = "芯片公司发布新一代加速卡，算力提升三倍，价格下降一半。";

    @Test
    void shouldBelieveTheByteOrderMarkFirst() {
        var bytes = concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "<a>é</a>".getBytes(UTF_8));

        var decoded = TextDecoder.xml(bytes, "text/xml; charset=iso-8859-1");

        assertThat(decoded.text()).isEqualTo("<a>é</a>");
        assertThat(decoded.charset()).isEqualTo("utf-8");
        assertThat(decoded.repaired()).isFalse();
    }

    @Test
    void shouldBelieveTheTransportBeforeTheDeclaration() {
        var bytes = "<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".getBytes(UTF_8);

        assertThat(TextDecoder.xml(bytes, "application/xml; charset=\"UTF-8\"").text())
                .contains("<a>é</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "gb18030", "x-gbk"})
    void shouldReadEveryGbLabelAsGb18030(String label) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + label + "\"?><a>" + CHINESE + "㙍</a>";

        var decoded = TextDecoder.xml(xml.getBytes(Charset.forName("GB18030")), null);

        assertThat(decoded.text()).isEqualTo(xml);
        assertThat(decoded.charset()).isEqualTo("gb18030");
    }

    @ParameterizedTest
    @CsvSource({"big5,Big5", "shift_jis,Shift_JIS", "euc-jp,EUC-JP", "windows-1251,windows-1251", "koi8-r,KOI8-R"})
    void shouldReadNationalEncodings(String label, String charset) {
        String word = label.startsWith("windows") || label.startsWith("koi") ? "новости" : "新聞";
        String xml = "<?xml version='1.0' encoding='" + label + "'?><a>" + word + "</a>";

        assertThat(TextDecoder.xml(xml.getBytes(Charset.forName(charset)), null).text())
                .isEqualTo(xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void shouldSeeWideEncodingsWithoutMark(String charset) {
        String xml = "<?xml version='1.0'?><a>" + CHINESE + "</a>";

        assertThat(TextDecoder.xml(xml.getBytes(Charset.forName(charset)), null).text())
                .isEqualTo(xml);
    }

    @Test
    void shouldSeeWideEncodingsWithMark() {
        var little = concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, "<a>é</a>".getBytes(UTF_16LE));
        var big = concat(new byte[] {(byte) 0xFE, (byte) 0xFF}, "<a>é</a>".getBytes(UTF_16BE));

        assertThat(TextDecoder.xml(little, null).text()).isEqualTo("<a>é</a>");
        assertThat(TextDecoder.xml(big, null).text()).isEqualTo("<a>é</a>");
    }

    @Test
    void shouldReadEbcdic() {
        String xml = "<?xml version='1.0' encoding='cp037'?><a>plain</a>";

        assertThat(TextDecoder.xml(xml.getBytes(Charset.forName("IBM037")), null)
                        .text())
                .isEqualTo(xml);
    }

    @Test
    void shouldPassOverADeclarationThatTheBytesContradict() {
        var bytes = "<?xml version='1.0' encoding='us-ascii'?><a>é“</a>".getBytes(UTF_8);

        var decoded = TextDecoder.xml(bytes, "text/xml; charset=bogus-17");

        assertThat(decoded.text()).contains("<a>é“</a>");
        assertThat(decoded.repaired()).isTrue();
    }

    @Test
    void shouldReadStrayBytesInUtf8AsWindows1252() {
        var bytes = concat(("<a>" + CHINESE + CHINESE).getBytes(UTF_8), new byte[] {(byte) 0x93, 'x', (byte) 0x94});

        var decoded = TextDecoder.xml(bytes, null);

        assertThat(decoded.text()).isEqualTo("<a>" + CHINESE + CHINESE + "“x”");
        assertThat(decoded.repaired()).isTrue();
    }

    @Test
    void shouldGuessUndeclaredEncodings() {
        assertThat(TextDecoder.plain("Café – déjà vu".getBytes(Charset.forName("windows-1252")), null)
                        .text())
                .isEqualTo("Café – déjà vu");
        assertThat(TextDecoder.plain(CHINESE.getBytes(Charset.forName("GBK")), null)
                        .text())
                .isEqualTo(CHINESE);
        assertThat(TextDecoder.plain(CHINESE.getBytes(UTF_8), null).text()).isEqualTo(CHINESE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            koi8-r       | Министерство объявило новые правила для банков
            windows-1251 | Министерство объявило новые правила для банков
            windows-1253 | Η κυβέρνηση ανακοίνωσε νέα μέτρα για τις τράπεζες
            windows-1255 | הממשלה הודיעה על תקנות חדשות לבנקים בישראל
            windows-1256 | أعلنت الحكومة عن قواعد جديدة للبنوك في البلاد
            tis-620      | รัฐบาลประกาศกฎใหม่สำหรับธนาคารในประเทศ เริ่มใช้ปีหน้าทั่วประเทศ
            shift_jis    | 政府は銀行に対する新しい規則を発表した
            euc-jp       | 政府は銀行に対する新しい規則を発表した
            euc-kr       | 정부는 은행에 대한 새로운 규칙을 발표했다
            big5         | 政府宣布銀行業的新規定，明年開始實施
            gb18030      | 政府宣布银行业的新规定，明年开始实施
            """)
    void shouldTellUndeclaredScriptsApart(String charset, String text) {
        var bytes = ("<rss><title>" + text + "</title></rss>").getBytes(Charset.forName(charset));

        var decoded = TextDecoder.xml(bytes, null);

        assertThat(decoded.charset()).isEqualTo(charset);
        assertThat(decoded.text()).contains(text);
        assertThat(decoded.repaired()).isTrue();
    }

    @Test
    void shouldNameWhatWasDeclaredWhereTheBytesKeepToIt() {
        String xml = "<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>";

        assertThat(TextDecoder.xml(xml.getBytes(ISO_8859_1), null).charset()).isEqualTo("iso-8859-1");
        assertThat(TextDecoder.xml(xml.replace('é', '\u0093').getBytes(ISO_8859_1), null)
                        .charset())
                .isEqualTo("windows-1252");
        assertThat(TextDecoder.xml("<a/>".getBytes(UTF_8), "text/xml").charset())
                .isEqualTo("us-ascii");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=gbk>",
                "<META CHARSET = 'gb2312'>",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb18030\">"
            })
    void shouldReadTheMetaOfAPage(String meta) {
        String html = "<html><head>" + meta + "</head><body>" + CHINESE + "</body></html>";

        assertThat(TextDecoder.html(html.getBytes(Charset.forName("GB18030")), null)
                        .text())
                .isEqualTo(html);
    }

    @Test
    void shouldReadLatin1AsWindows1252() {
        assertThat(TextDecoder.html(new byte[] {(byte) 0x80, 'x'}, "text/html; charset=ISO-8859-1")
                        .text())
                .isEqualTo("€x");
    }

    @Test
    void shouldNotTakeAPageAtItsWordThatItIsUtf16() {
        var bytes = "<meta charset=utf-16><p>é".getBytes(UTF_8);

        assertThat(TextDecoder.html(bytes, null).text()).endsWith("é");
    }

    @Test
    void shouldReadAnythingSomehow() {
        var bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }

        assertThat(TextDecoder.xml(bytes, null).text()).isNotEmpty();
        assertThat(TextDecoder.html(new byte[0], null).text()).isEmpty();
        assertThat(TextDecoder.plain(new byte[] {(byte) 0xff}, "text/plain; charset=")
                        .text())
                .isNotEmpty();
        assertThat(TextDecoder.xml("<?xml encoding=".getBytes(ISO_8859_1), null).text())
                .startsWith("<?xml");
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
