package io.bellwether.reader.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewAddressTest {

    @Test
    void shouldHoldTheWholeView() {
        var view = new View(
                Order.OWN,
                new Weights(1, 2, 9),
                new Floors(10, 20, 30),
                List.of("ai", "law & order"),
                List.of("zh"),
                List.of("南屏.example"),
                Window.WEEK,
                LocalDate.parse("2026-10-05"),
                "\"data centers\" -tax");

        var read = ViewAddress.read(parameters(ViewAddress.write(view)));

        assertThat(read.view()).isEqualTo(view);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void shouldBeEmptyForTheFrontPage() {
        assertThat(ViewAddress.write(View.FRONT)).isEmpty();
        assertThat(ViewAddress.read(Map.of()).view()).isEqualTo(View.FRONT);
    }

    @Test
    void shouldReadTheFieldsOfTheForm() {
        var read = ViewAddress.read(parameters("whot=1&wquality=0&wimpact=10&sort=own&hot=0&outlet="));

        assertThat(read.view().weights()).isEqualTo(new Weights(1, 0, 10));
        assertThat(read.view().outlets()).isEmpty();
    }

    @Test
    void shouldPassOverWhatCannotBeReadAndSaySo() {
        var read = ViewAddress.read(
                parameters("sort=best&hot=101&quality=-1&impact=1e2&within=1y&day=2026-02-30&weights=1,2&q=x"));

        assertThat(read.view()).isEqualTo(ViewAddress.read(parameters("q=x")).view());
        assertThat(read.problems()).hasSize(7);
    }

    @Test
    void shouldBoundWhatIsRepeated() {
        var tags = new ArrayList<String>();
        for (int n = 0; n < 500; n++) {
            tags.add("t" + n);
        }

        assertThat(ViewAddress.read(Map.of("tag", tags)).view().tags()).hasSize(20);
    }

    private static Map<String, List<String>> parameters(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters
                    .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
