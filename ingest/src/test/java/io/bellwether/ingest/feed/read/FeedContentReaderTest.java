package io.bellwether.ingest.feed.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.content.FeedCategory;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.ingest.feed.content.FeedContent.Defect;
import io.bellwether.ingest.feed.content.FeedContent.Dialect;
import io.bellwether.ingest.feed.content.FeedEntry;
import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedLink;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedPart.Text;
import io.bellwether.ingest.feed.content.FeedPerson;
import io.bellwether.ingest.feed.content.FeedPlace;
import io.bellwether.ingest.feed.content.FeedPlace.Point;
import io.bellwether.ingest.feed.content.FeedPlace.Shape;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.content.FeedTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedContentReaderTest {

    private static final String BASE = "https://tide.example/feeds/all.xml";

    @Test
    void shouldReadWhatAnAtomFeedSaysOfItself() {
        var channel = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/x/" xml:lang="en">
                <title type="html">Tide &lt;b&gt;&amp;amp;&lt;/b&gt; <![CDATA[<script>x</script>]]></title>
                <subtitle type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">See <a href="y">y</a></div></subtitle>
                <rights>© Tide</rights><id>tag:tide</id><icon>i.ico</icon><logo>l.png</logo>
                <generator uri="https://gen.example/" version="2">Gen</generator>
                <author><name>Ada</name><email>ada@tide.example</email><uri>/ada</uri></author>
                <contributor><name>Bo</name></contributor>
                <category term="ai" scheme="s" label="AI"/>
                <link href="." title="Home" hreflang="en"/><link rel="self" href="atom"/></feed>
                """).channel();

        assertThat(value(channel, Text.TITLE)).isEqualTo("Tide <b>&amp;</b>");
        assertThat(value(channel, Text.SUMMARY)).isEqualTo("See <a href=\"https://tide.example/x/y\">y</a>");
        assertThat(value(channel, Text.RIGHTS)).isEqualTo("© Tide");
        assertThat(channel.text(Text.SUMMARY).orElseThrow().type()).isEqualTo("application/xhtml+xml");
        assertThat(channel.text(Text.RIGHTS).orElseThrow())
                .isEqualTo(new FeedText("© Tide", "text/plain", false, "en", "https://tide.example/x/"));
        assertThat(channel.property(Property.GENERATOR_VERSION)).contains("2");
        assertThat(channel.authors())
                .containsExactly(new FeedPerson("Ada", "ada@tide.example", "https://tide.example/ada", null));
        assertThat(channel.contributors()).containsExactly(new FeedPerson("Bo", null, null, null));
        assertThat(channel.categories()).containsExactly(new FeedCategory("ai", "s", "AI"));
        assertThat(channel.images())
                .extracting(FeedImage::href)
                .containsExactly("https://tide.example/x/i.ico", "https://tide.example/x/l.png");
        assertThat(channel.links())
                .containsExactly(
                        new FeedLink("https://tide.example/x/", "alternate", null, "Home", "en", null),
                        FeedLink.of("self", "https://tide.example/x/atom"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Ada Quill                    | Ada Quill | -
            ada@tide.example             | -         | ada@tide.example
            ada@tide.example (Ada Quill) | Ada Quill | ada@tide.example
            Ada Quill (ada@tide.example) | Ada Quill | ada@tide.example
            Ada Quill &lt;ada@tide.example> | Ada Quill | ada@tide.example
            Ada Quill (Berlin)           | Ada Quill (Berlin) | -
            """)
    void shouldReadPeopleFromLines(String line, @Nullable String name, @Nullable String email) {
        assertThat(item("<author>" + line + "</author>").authors())
                .containsExactly(new FeedPerson(name, email, null, null));
    }

    @Test
    void shouldCleanBodiesAndResolveTheirReferences() {
        var item =
                item("<description>&lt;p onclick='x'>See &lt;a href='/a'>a&lt;/a>&lt;img src='i.png'></description>");

        assertThat(value(item, Text.SUMMARY))
                .isEqualTo("<p>See <a href=\"https://tide.example/a\">a</a>"
                        + "<img src=\"https://tide.example/feeds/i.png\" /></p>");
        assertThat(item.images())
                .containsExactly(FeedImage.of(FeedImage.Kind.INLINE, "https://tide.example/feeds/i.png"));
    }

    @Test
    void shouldNotTakeACountingPixelForAnImage() {
        var item = item("<description>&lt;img src='https://tide.example/c' width='1' height='1'></description>");

        assertThat(item.images()).isEmpty();
    }

    @Test
    void shouldTakeASecondSummaryForTheText() {
        var item = item("<summary>Short</summary><description>The text</description>");

        assertThat(value(item, Text.SUMMARY)).isEqualTo("Short");
        assertThat(item.contents()).extracting(FeedText::value).containsExactly("The text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <georss:point>45.25 -71.5</georss:point>                      | POINT | 45.25 | -71.5
            <geo:lat>45.25</geo:lat><geo:long>-71.5</geo:long>            | POINT | 45.25 | -71.5
            <geo:Point><geo:lat>45.25</geo:lat><geo:long>-71.5</geo:long></geo:Point> | POINT | 45.25 | -71.5
            <georss:box>45.25 -71.5 46 -70</georss:box>                   | BOX   | 45.25 | -71.5
            <georss:where><gml:Point><gml:pos>45.25 -71.5</gml:pos></gml:Point></georss:where> | POINT | 45.25 | -71.5
            <georss:where><gml:LineString><gml:posList>45.25 -71.5 1 2</gml:posList></gml:LineString></georss:where> | LINE | 45.25 | -71.5
            <georss:line>45.25,-71.5 1,2 not 3</georss:line>              | LINE  | 45.25 | -71.5
            """)
    void shouldReadPlaces(String children, Shape shape, double latitude, double longitude) {
        var place = item(children).place();

        assertThat(place).isNotNull();
        assertThat(place.shape()).isEqualTo(shape);
        assertThat(place.points().get(0)).isEqualTo(new Point(latitude, longitude, Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({"91 0", "0 181", "here there", "1", "''", "1..2 3"})
    void shouldNotInventPlaces(String text) {
        @Nullable
        FeedPlace place = item("<georss:point>" + text + "</georss:point>").place();

        assertThat(place).isNull();
    }

    @Test
    void shouldReadCategoriesOfAllVocabularies() {
        var item = item(
                "<category domain='d'>A</category><dc:subject>B</dc:subject><itunes:keywords>C, D</itunes:keywords>"
                        + "<itunes:category text='E'><itunes:category text='F'/></itunes:category><media:category>G</media:category>");

        assertThat(item.categories()).extracting(FeedCategory::term).containsExactly("A", "B", "C", "D", "E", "F", "G");
    }

    @Test
    void shouldKeepModulesAsTheyStand() {
        var item = item(
                "<media:credit role='author'>Ada</media:credit><other:x xmlns:other='u'><other:y>1</other:y></other:x>");

        assertThat(item.extensions()).hasSize(2);
        assertThat(item.extensions().get(0).attributes()).containsEntry("role", "author");
        assertThat(item.extensions().get(1).children().get(0).value()).isEqualTo("1");
    }

    @Test
    void shouldReadTheImageBesideAnRdfChannel() {
        var channel =
                read("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                                + "<channel><title>T</title></channel><image><title>L</title><url>/l.png</url></image></rdf:RDF>")
                        .channel();

        assertThat(channel.images())
                .containsExactly(new FeedImage(FeedImage.Kind.ELEMENT, "https://tide.example/l.png", "L", null, null));
    }

    @Test
    void shouldReadChannelDefinitions() {
        var content = read("<CHANNEL HREF='/c' LASTMOD='2026-07-03T14:05'><TITLE>T</TITLE>"
                + "<ITEM HREF='/i'><ABSTRACT>A</ABSTRACT></ITEM></CHANNEL>");

        assertThat(content.dialect()).isEqualTo(Dialect.CDF);
        assertThat(content.channel().time(FeedTime.Kind.UPDATED).orElseThrow().instant())
                .isPresent();
        assertThat(first(content).link()).contains("https://tide.example/i");
        assertThat(value(first(content), Text.SUMMARY)).isEqualTo("A");
    }

    @Test
    void shouldReadJsonFeeds() {
        var content = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Tide", "description": "D", "icon": "/i.png",
                 "items": [{"id": "1", "content_html": "<p onclick=x>Hi</p>", "content_text": "Hi", "external_url": "/e",
                  "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 7}],
                  "authors": [{"name": "Ada", "avatar": "/ada.png"}]}]}
                """);

        var item = first(content);

        assertThat(content.version()).isEqualTo("1.1");
        assertThat(item.contents()).extracting(FeedText::value).containsExactly("<p>Hi</p>", "Hi");
        assertThat(item.link()).contains("https://tide.example/e");
        assertThat(item.links("enclosure"))
                .containsExactly(
                        new FeedLink("https://tide.example/a.mp3", "enclosure", "audio/mpeg", null, null, "7"));
        assertThat(item.authors()).containsExactly(new FeedPerson("Ada", null, null, "https://tide.example/ada.png"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <rss version="2.0"/>                                                          | RSS  | 2.0
            <rss/>                                                                        | RSS  | ''
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"/>                        | ATOM | 0.3
            <feed xmlns="http://www.w3.org/2005/Atom"/>                                   | ATOM | 1.0
            <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/></r:RDF> | RDF | 1.0
            """)
    void shouldTellDialectAndVersion(String xml, Dialect dialect, String version) {
        var content = read(xml);

        assertThat(content.dialect()).isEqualTo(dialect);
        assertThat(content.version()).isEqualTo(version);
    }

    @Test
    void shouldResolveEntitiesThatAreText() {
        var channel = read("<!DOCTYPE rss [<!ENTITY us \"Tide &#38; Time\"><!ENTITY them '&us; too'>"
                        + "<!ENTITY tag '<b>'>]><rss><channel><title>&us;, &them;, &tag;</title></channel></rss>")
                .channel();

        assertThat(channel.text(Text.TITLE).orElseThrow().line()).isEqualTo("Tide & Time, &them;, &tag;");
    }

    @Test
    void shouldBoundWhatEntitiesAdd() {
        String xml = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(1_000) + "\">]><rss><channel><title>"
                + "&a;".repeat(100_000) + "</title></channel></rss>";

        assertThat(value(read(xml).channel(), Text.TITLE).length()).isLessThan(2_000_000);
    }

    @Test
    void shouldNameDefects() {
        assertThat(read("<rss></rss>").defects()).isEmpty();
        assertThat(read("<rss>").defects()).containsExactly(Defect.MARKUP);
        assertThat(read("<?xml version='1.0' encoding='bogus'?><rss/>").defects())
                .containsExactly(Defect.ENCODING);
        assertThat(content("<rss/>", new FeedTransport("text/plain", null, null))
                        .defects())
                .containsExactly(Defect.CONTENT_TYPE);
    }

    @Test
    void shouldTakeTheTransportsLanguageWhenThereIsNoOther() {
        var said = new FeedTransport(null, "fr", BASE);

        assertThat(content("<rss><channel/></rss>", said).channel().property(Property.LANGUAGE))
                .contains("fr");
        assertThat(content("<rss><channel><language>de</language></channel></rss>", said)
                        .channel()
                        .property(Property.LANGUAGE))
                .contains("de");
    }

    private static String value(FeedPart part, Text kind) {
        return part.text(kind).orElseThrow().value();
    }

    private static FeedPart item(String children) {
        return first(read("<rss xmlns:georss='http://www.georss.org/georss' xmlns:gml='http://www.opengis.net/gml'"
                + " xmlns:geo='http://www.w3.org/2003/01/geo/wgs84_pos#' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>"
                + "<channel><item>" + children + "</item></channel></rss>"));
    }

    private static FeedPart first(FeedContent content) {
        return ((FeedEntry.Published) content.entries().get(0)).part();
    }

    private static FeedContent read(String document) {
        return content(document, new FeedTransport(null, null, BASE));
    }

    private static FeedContent content(String document, FeedTransport transport) {
        return ((FeedReading.Read) FeedContentReader.read(document.getBytes(UTF_8), transport)).content();
    }
}
