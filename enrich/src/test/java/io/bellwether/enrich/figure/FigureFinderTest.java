package io.bellwether.enrich.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.enrich.token.Table;
import io.bellwether.news.KeyFigure;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFinderTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final FigureFinder FINDER = new FigureFinder();

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en | Turnover rose 9.5% to $7.2bn in spring. | 9.5 percent;7.2e9 USD
            en | Traffic at the port rose 5.9% to 83.9 million. | 5.9 percent;8.39e7 count
            en | The mine will cost $6-8bn. | 6e9..8e9 USD
            en | Rents could rise by 10-15 % next year. | 10..15 percent
            en | Orders fell by a third. | 33.3333 percent
            en | A third of pupils walk to school. | 33.3333 percent
            en | The loss was its first in three decades. | -
            en | It was the highest in 40 years. | -
            en | The bridge was built in three years. | 3 year
            en | A 7.1-magnitude earthquake shook the valley. | -
            en | The museum moved to 14 March 2025 at 10:30. | -
            en | The patch is in version 4.2.1. | -
            en | Call 0800 555 0199 now. | -
            zh | 客流量下滑9.5%至290万辆。 | 9.5 percent;2.9e6 辆
            zh | 预计亏损82亿元至88亿元。 | 8.2e9..8.8e9 CNY
            zh | 利率下调25个基点。 | 0.25 percentage_point
            zh | 双十一期间处理快件逾6000万件。 | 6e7 件
            zh | 学校举行建校八十周年纪念活动。 | -
            zh | 会议将于11月21日上午9时30分举行。 | -
            zh | 热线电话：010-62345678。 | -
            """)
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
