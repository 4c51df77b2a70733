package io.bellwether.ingest.feed.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WellFormednessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<?xml version='1.0'?>\n<!-- c --><a b=\"1\" c='>'>x &amp; &#233; &#xE9;<![CDATA[ & < ]]><b/></a>\n<!-- d -->",
                "<!DOCTYPE a [<!ENTITY e \"x > y\">]><a>&e;</a>",
                "<x:a xmlns:x='u' x:b='1'><x:c xml:lang='en'/></x:a>",
                "<新闻 类='一'>文</新闻>",
                "<a><?php 1 < 2 ?></a>",
                "<a\n  b = '1'\n></a >"
            })
    void shouldHold(String xml) {
        assertThat(new WellFormedness(xml).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a/>text",
                "<a b=1/>",
                "<a b='1' b='2'/>",
                "<a b='<'/>",
                "<a>&nbsp;</a>",
                "<a>R & D</a>",
                "<a>R &amp D</a>",
                "<a>1 < 2</a>",
                "<x:a/>",
                "<a x:b='1'/>",
                "<a><b xmlns:x='u'/><x:c/></a>",
                "<a><!-- ",
                "<a><![CDATA[x</a>",
                "<a>\u0001</a>",
                " <?xml version='1.0'?><a/>"
            })
    void shouldNotHold(String xml) {
        assertThat(new WellFormedness(xml).holds()).isFalse();
    }

    @Test
    void shouldTakeLinearTime() {
        assertThat(new WellFormedness("<a>".repeat(300_000)).holds()).isFalse();
        assertThat(new WellFormedness("<a b='".repeat(300_000)).holds()).isFalse();
    }
}
