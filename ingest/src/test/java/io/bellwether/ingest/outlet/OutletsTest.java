package io.bellwether.ingest.outlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.news.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletsTest {

    private static final String TABLE = """
            [{"id": "tide", "name": "The Tide", "family": "harbour", "homepage": "https://tide.example/",
              "language": "en", "tier": 2, "hosts": ["tide.example", "www.tide.example"]},
             {"id": "tide-zh", "name": "潮汐", "family": "harbour", "language": "zh", "hosts": ["zh.tide.example"]},
             {"id": "hostless", "family": "harbour", "tier": 4}]
            """;

    private final Outlets outlets = Outlets.read(TABLE.getBytes(UTF_8), "outlets.json");

    @ParameterizedTest
    @CsvSource({
        "https://tide.example/a, tide",
        "https://www.tide.example/a, tide",
        "https://blog.tide.example/a, tide",
        "http://ZH.Tide.example:8080/a, tide-zh",
        "https://deep.zh.tide.example/a, tide-zh",
        "https://nottide.example/a, nottide.example",
        "https://news.site.co.uk/a, site.co.uk",
        "https://news.sina.com.cn/a, sina.com.cn",
        "https://a.b.site.example/a, site.example",
        "https://somebody.substack.com/p/x, somebody.substack.com",
        "https://192.168.7.9/a, 192.168.7.9",
        "not an address, unknown"
    })
    void shouldFindTheOutletOfAnAddress(String url, String id) {
        assertThat(outlets.ofUrl(url).getId()).isEqualTo(id);
    }

    @Test
    void shouldKnowNothingButTheHostOfAStranger() {
        var outlet = outlets.ofUrl("https://www.stranger.example/x");

        assertThat(outlet)
                .isEqualTo(Outlet.newBuilder().setId("stranger.example").build());
    }

    @Test
    void shouldLetTheArticleWinAndFillTheRest() {
        var said = Outlet.newBuilder().setName("Tide Weekend").setTier(1);

        var outlet = outlets.resolve(said, "https://tide.example/weekend");

        assertThat(outlet.getId()).isEqualTo("tide");
        assertThat(outlet.getName()).isEqualTo("Tide Weekend");
        assertThat(outlet.getTier()).isEqualTo(1);
        assertThat(outlet.getFamily()).isEqualTo("harbour");
        assertThat(outlet.getLanguage()).isEqualTo("en");
    }

    @Test
    void shouldFindARowByIdBeforeTheHost() {
        var outlet = outlets.resolve(Outlet.newBuilder().setId("hostless"), "https://tide.example/weekend");

        assertThat(outlet.getTier()).isEqualTo(4);
        assertThat(outlet.getName()).isNull();
    }

    @Test
    void shouldNotNameAnotherOutletAfterItsHost() {
        var outlet = outlets.resolve(Outlet.newBuilder().setId("guest"), "https://tide.example/guests/1");

        assertThat(outlet.getFamily()).isEqualTo("harbour");
        assertThat(outlet.getName()).isNull();
    }

    @Test
    void shouldMakeAnIdOfTheNameWhenThereIsNothingElse() {
        assertThat(outlets.resolve(Outlet.newBuilder().setName("砚桥  Daily"), null)
                        .getId())
                .isEqualTo("砚桥-daily");
    }

    @Test
    void shouldTellEveryProblemOfATableAtOnce() {
        String bad = """
                [{"name": "no id"}, {"id": "a", "tier": 9, "hosts": ["x y", "a.example"], "colour": "red"},
                 {"id": "a", "hosts": ["a.example"], "homepage": "ftp://x"}, 7]
                """;

        assertThatThrownBy(() -> Outlets.read(bad.getBytes(UTF_8), "outlets.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "outlets.json: ",
                        "outlet 1: id is required",
                        "outlet 2: tier must be 1 to 4, got 9",
                        "\"x y\" is no host name",
                        "unknown field colour",
                        "id a is there twice",
                        "host a.example belongs to another outlet",
                        "homepage must be an http(s) address",
                        "outlet 4: must be an object");
    }

    @Test
    void shouldRefuseATableThatIsNoJson() {
        assertThatThrownBy(() -> Outlets.read("[{".getBytes(UTF_8), "outlets.json"))
                .hasMessageStartingWith("outlets.json: not JSON at line 1");
        assertThatThrownBy(() -> Outlets.read("{}".getBytes(UTF_8), "outlets.json"))
                .hasMessageContaining("must be a JSON array");
    }
}
