package io.bellwether.analyze.card;

import io.bellwether.analyze.card.TextAnswer.Row;
import io.bellwether.analyze.gate.ArticleText;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.news.KeyDataRow;
import io.bellwether.news.KeyFigure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key-data table of both languages: a row stands in both or in none, with the same figure, and that figure is one
 * that the article's own key data hold.
 */
final class KeyDataTable {

    private static final int MOST_ROWS = 30;

    private final Gate gate;
    private final Facts facts;
    private final List<KeyFigure> articleFigures;
    private final List<KeyFigure> figures = new ArrayList<>();
    private final List<KeyDataRow> en = new ArrayList<>();
    private final List<KeyDataRow> zh = new ArrayList<>();

    KeyDataTable(Gate gate, Facts facts, List<KeyFigure> articleFigures) {
        this.gate = gate;
        this.facts = facts;
        this.articleFigures = articleFigures;
    }

    /** Fills the table with the rows that both languages have and the article bears out. */
    void fill(List<Row> english, List<Row> chinese, CheckedText checkedEnglish, CheckedText checkedChinese) {
        Map<Integer, Row> others = new LinkedHashMap<>();
        chinese.forEach(row -> others.putIfAbsent(row.fact(), row));
        Set<Integer> done = new HashSet<>();
        for (Row row : english) {
            Row other = others.get(row.fact());
            KeyFigure figure = figure(row.fact());
            if (other == null || figure == null || figures.size() == MOST_ROWS || !done.add(row.fact())) {
                continue;
            }
            if (agree(row, other) && holds(row, checkedEnglish) && holds(other, checkedChinese)) {
                figures.add(figure);
                en.add(new KeyDataRow(row.entity(), row.what(), row.figure(), figures.size() - 1));
                zh.add(new KeyDataRow(other.entity(), other.what(), other.figure(), figures.size() - 1));
            }
        }
    }

    /** The article's figure that a fact tells; null when it tells none. */
    private @Nullable KeyFigure figure(int fact) {
        if (!facts.hasFigure(fact)) {
            return null;
        }
        String written = facts.fact(fact).figure();
        return articleFigures.stream()
                .filter(figure -> written.contains(figure.getFigure())
                        || figure.getFigure().contains(written))
                .findFirst()
                .orElse(null);
    }

    /** Whether both languages say the same figure of the same bearer. */
    private boolean agree(Row row, Row other) {
        var english = gate.evidence(ArticleText.of(row.figure() + " " + row.entity(), "en"));
        return gate.check(english, other.figure(), "zh").verdict() == Verdict.VERIFIED
                && gate.check(english, other.entity(), "zh").verdict() != Verdict.REJECTED;
    }

    private static boolean holds(Row row, CheckedText checked) {
        return !checked.keepWhole(row.what() + " " + row.figure()).isEmpty()
                && (row.entity().isBlank() || checked.passes(row.entity()));
    }

    List<KeyFigure> figures() {
        return figures;
    }

    List<KeyDataRow> rows(String language) {
        return language.equals("zh") ? zh : en;
    }
}
