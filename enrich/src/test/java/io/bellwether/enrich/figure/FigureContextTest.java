package io.bellwether.enrich.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.Comparison;
import io.bellwether.news.KeyFigure;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureContextTest {

    private static final FigureFinder FINDER = new FigureFinder();
    private static final EntityFinder ENTITIES = new EntityFinder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Northwind Robotics Inc said that revenue rose 12 % in the third quarter.              | Northwind Robotics Inc ; revenue ; in the third quarter ; UP
                    en | Larkspur Labs, which owns Fernhill Labs, sold 3 million phones last year.             | Larkspur Labs ; phones ; last year ; NONE
                    en | Shares of Fernhill Labs fell 2%.                                                      | Fernhill Labs ; Shares ; ; DOWN
                    en | The fund put more than $3bn into Fernhill Labs.                                       | Fernhill Labs ; fund ; ; AT_LEAST
                    en | According to Fernhill Labs, prices will fall by up to 30%.                            | ; prices ; ; DOWN
                    en | Up to 5,000 visitors came.                                                            | ; visitors ; ; AT_MOST
                    en | About 40 staff left Fernhill Labs.                                                    | Fernhill Labs ; staff ; ; ABOUT
                    en | Profit was 3.5% higher.                                                               | ; Profit ; ; UP
                    en | Each ticket costs $20 a month.                                                        | ; costs ; a month ; NONE
                    zh | 北辰星科技去年营收同比增长12.5%。                                                       | 北辰星科技 ; 营收 ; 同比 ; UP
                    zh | 截至目前，北辰星科技用户超过3亿。                                                       | 北辰星科技 ; 用户 ; 截至目前 ; AT_LEAST
                    zh | 价格下降约三成。                                                                       | ; 价格 ; ; DOWN
                    zh | 不超过50人参加。                                                                       | ; 人 ; ; AT_MOST
                    zh | 南湖网消息：北辰星科技裁员300人。                                                       | 北辰星科技 ; 人 ; ; DOWN
                    """)
    void shouldSayWhoseWhatWhenAndWhichWay(String language, String sentence, String expected) {
        String[] parts = expected.split(";", -1);

        KeyFigure figure = find(sentence, language).get(0);

        assertThat(text(figure.getEntity())).isEqualTo(parts[0].strip());
        assertThat(text(figure.getWhat())).isEqualTo(parts[1].strip());
        assertThat(text(figure.getPeriod())).isEqualTo(parts[2].strip());
        assertThat(figure.getComparison()).isEqualTo(Comparison.valueOf(parts[3].strip()));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Fernhill Labs rose 2%, while Larkspur Labs fell 1.5% and Northwind Labs gained 3%.', Fernhill Labs;Larkspur Labs;Northwind Labs",
        "en, Fernhill Labs's Quill-7 holds 200 pages., Quill-7",
        "zh, 谷歌的Gemini支持100万个token。, Gemini",
        "zh, 北辰星科技股价上涨3.2%，南湖云科技下跌1.8%。, 北辰星科技;南湖云科技",
    })
    void shouldGiveEachFigureItsOwnSubject(String language, String sentence, String subjects) {
        assertThat(find(sentence, language)).extracting(KeyFigure::getEntity).containsExactly(subjects.split(";"));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<KeyFigure> find(String sentence, String language) {
        var article = new Segmenter().segment(sentence, language);
        return FINDER.find(article, ENTITIES.find(article));
    }
}
