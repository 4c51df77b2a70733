package io.bellwether.enrich.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.enrich.token.Table;
import io.bellwether.news.KeyFigure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FigureFinderTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final FigureFinder FINDER = new FigureFinder();

    static Stream<Arguments> sentences() {
        return Table.resource(FigureFinderTest.class, "figures.tsv").stream()
                .map(row -> Arguments.of(row.get(0), row.get(1), row.get(2)));
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource("sentences")
    void shouldReadTheFiguresOfASentence(String language, String sentence, String expected) {
        List<KeyFigure> figures = find(sentence, language);

        assertThat(figures.stream().map(FigureFinderTest::written).toList()).isEqualTo(expected(expected));
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.getFigure())
                        .isEqualTo(sentence.substring(
                                figure.getSpan().getStart(), figure.getSpan().getEnd())));
    }

    static List<KeyFigure> find(String sentence, String language) {
        return FINDER.find(SEGMENTER.segment(sentence, language), List.of());
    }

    private static List<String> expected(String facts) {
        return facts.equals("-")
                ? List.of()
                : Table.parts(facts, ';').stream()
                        .map(FigureFinderTest::expectedFact)
                        .toList();
    }

    private static String expectedFact(String fact) {
        int cut = fact.indexOf(' ');
        String[] ends = fact.substring(0, cut).split("\\.\\.", -1);
        String numbers = ends.length == 1 ? number(ends[0]) : number(ends[0]) + ".." + number(ends[1]);
        return numbers + fact.substring(cut);
    }

    private static String number(String written) {
        return String.format(Locale.ROOT, "%.5g", Double.parseDouble(written));
    }

    private static String written(KeyFigure figure) {
        String low = number(Double.toString(figure.getValue()));
        Double high = figure.getHigh();
        return (high == null ? low : low + ".." + number(Double.toString(high))) + " " + figure.getUnit();
    }
}
