package io.bellwether.benchmarks.eval.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.benchmarks.eval.metric.Rouge;
import io.bellwether.enrich.page.Page;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages with the output of another extractor for some of them ({@code gne_output}): no truth, only agreement. The text is
 * compared by pairs of characters, title and author by equality, the date by its day in China.
 */
public final class AgreementScore implements PageScore {

    /** The pages are Chinese, and so is the day that they name. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final int DIGITS_OF_A_DAY = 8;

    private final Mean withText = new Mean();
    private final Mean text = new Mean();
    private final Mean title = new Mean();
    private final Mean author = new Mean();
    private final Mean date = new Mean();

    @Override
    public String pageName(LabelledRecord label) throws IOException {
        return label.text("html");
    }

    @Override
    public void add(LabelledRecord label, Page found) {
        withText.add(!found.text().isBlank());
        JsonNode other = label.fields().path("gne_output");
        String content = other.path("content").asText("");
        if (content.isEmpty()) {
            return;
        }
        text.add(Rouge.of(List.of(found.text()), List.of(content)).rouge2());
        title.add(Whitespace.fold(other.path("title").asText("")).equals(Whitespace.fold(found.title())));
        author.add(AuthorNames.of(other.path("author")).equals(AuthorNames.of(found.authors())));
        date.add(day(found).equals(firstDigits(other.path("publish_time").asText(""))));
    }

    @Override
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("withText", withText.value());
        figures.put("agreement", text.value());
        figures.put("title", title.value());
        figures.put("author", author.value());
        figures.put("date", date.value());
        figures.put("compared", text.count());
        return figures;
    }

    private static String day(Page page) {
        Instant published = page.published();
        return published == null
                ? ""
                : DateTimeFormatter.BASIC_ISO_DATE.format(
                        published.atOffset(ZONE).toLocalDate());
    }

    private static String firstDigits(String time) {
        String digits = time.replaceAll("[^0-9]", "");
        return digits.substring(0, Math.min(DIGITS_OF_A_DAY, digits.length()));
    }
}
