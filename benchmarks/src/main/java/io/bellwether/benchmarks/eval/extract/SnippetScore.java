package io.bellwether.benchmarks.eval.extract;

import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.MatchCount;
import io.bellwether.benchmarks.eval.metric.Mean;
import io.bellwether.enrich.page.Page;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labels that are snippets which the text must and must not hold, with title, author and date (trafilatura's evaluation).
 * White space is folded on both sides. Title, author and date count on the pages whose label gives them.
 */
public final class SnippetScore implements PageScore {

    private final MatchCount snippets = new MatchCount();
    private final Mean right = new Mean();
    private final Mean title = new Mean();
    private final Mean author = new Mean();
    private final Mean date = new Mean();

    @Override
    public String pageName(LabelledRecord label) throws IOException {
        return label.text("html");
    }

    @Override
    public void add(LabelledRecord label, Page found) throws IOException {
        String text = Whitespace.fold(found.text());
        for (String wanted : label.texts("with")) {
            boolean isThere = text.contains(Whitespace.fold(wanted));
            snippets.add(isThere ? 1 : 0, 0, isThere ? 0 : 1);
            right.add(isThere);
        }
        for (String unwanted : label.texts("without")) {
            boolean isThere = text.contains(Whitespace.fold(unwanted));
            snippets.add(0, isThere ? 1 : 0, 0);
            right.add(!isThere);
        }
        label.optionalText("title")
                .filter(wanted -> !wanted.isBlank())
                .ifPresent(wanted -> title.add(Whitespace.fold(wanted).equals(Whitespace.fold(found.title()))));
        var authors = AuthorNames.of(label.fields().path("author"));
        if (!authors.isEmpty()) {
            author.add(authors.equals(AuthorNames.of(found.authors())));
        }
        label.optionalText("date")
                .filter(wanted -> !wanted.isBlank())
                .ifPresent(wanted -> date.add(found.published() != null
                        && found.published().toString().startsWith(wanted)));
    }

    @Override
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("f", snippets.f1());
        figures.put("precision", snippets.precision());
        figures.put("recall", snippets.recall());
        figures.put("accuracy", right.value());
        figures.put("title", title.value());
        figures.put("author", author.value());
        figures.put("date", date.value());
        return figures;
    }
}
