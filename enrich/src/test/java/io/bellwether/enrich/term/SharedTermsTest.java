package io.bellwether.enrich.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.figure.FigureFinder;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.WeightedTerm;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedTermsTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final EntityFinder ENTITIES = new EntityFinder();
    private static final FigureFinder FIGURES = new FigureFinder();
    private static final SharedTerms TERMS = new SharedTerms(new DocumentFrequencies());

    @Test
    void shouldGiveAUnitVector() {
        var terms = of("The quay collapsed. ".repeat(3) + "Engineers blamed 40 years of rust and heavy cranes.", "en");

        assertThat(terms).hasSizeLessThanOrEqualTo(SharedTerms.MOST_TERMS);
        assertThat(terms.stream()
                        .mapToDouble(term -> term.getWeight() * term.getWeight())
                        .sum())
                .isCloseTo(1, Offset.offset(1e-5));
        assertThat(terms).isSortedAccordingTo((a, b) -> Float.compare(b.getWeight(), a.getWeight()));
        assertThat(terms.get(0).getTerm()).isEqualTo("quay");
    }

    @ParameterizedTest
    @CsvSource({
        "农业部门公布小麦产量。, The agricultural ministry published figures., agricul",
        "地震袭击了这座城市。, An earthquake shook the city., earthqu",
        "公司投资3.2亿美元。, The company invested $320 million., f:usd320e8",
        "他于7月26日抵达。, He arrived on July 26th., d:7-26",
        "他于7月26日抵达。, He arrived on 26 July., d:7-26",
        "谷歌发布新模型。, Google released a new model., e:google",
        "选手使用Quillmere软件。, Players use the Quillmere software., quillme",
    })
    void shouldMeetInOneTerm(String chinese, String english, String term) {
        assertThat(weights(of(chinese, "zh"))).containsKey(term);
        assertThat(weights(of(english, "en"))).containsKey(term);
    }

    @Test
    void shouldReadChineseNamesInEitherOrder() {
        var chinese = weights(of("记者张伟表示，工程师李国强赢得了比赛。李国强说，他很高兴。张伟说，他也是。", "zh"));

        assertThat(chinese).containsKeys("wei+zhang", "guoqian");
        assertThat(weights(of("The reporter Zhang Wei met Li Guoqiang.", "en"))).containsKeys("wei+zhang", "guoqian");
        assertThat(weights(of("The reporter Wei Zhang met Guoqiang Li.", "en"))).containsKeys("wei+zhang", "guoqian");
    }

    @Test
    void shouldFoldTraditionalCharacters() {
        assertThat(weights(of("農業產量增加，颱風過後地震。", "zh")).keySet()).containsAll(List.of("agricul", "earthqu"));
    }

    @Test
    void shouldTellReportsOfOneHappeningFromOthers() {
        var chinese = weights(of("周四，一艘货船在港口起火，消防员花了六个小时才扑灭大火，两名船员受伤。", "zh"));
        var same = of("Firefighters took most of Thursday to put out a blaze on a cargo ship in the harbour.", "en");
        var other = of("The central bank kept interest rates on hold on Thursday, as inflation slowed.", "en");

        assertThat(cosine(chinese, same)).isGreaterThan(0.1).isGreaterThan(5 * cosine(chinese, other));
    }

    @Property(tries = 200)
    void shouldTakeAnything(@ForAll String text) {
        assertThat(of(text, "zh")).isEqualTo(of(text, "zh"));
        assertThat(of(text, "en")).allMatch(term -> term.getWeight() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-", "Wang Yi ", "人工智能", "7月26日", "\uD800", "1,"})
    void shouldStayLinearOnHostileText(String piece) {
        String text = piece.repeat(200_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> of(text, "zh"));
    }

    private static List<WeightedTerm> of(String text, String language) {
        var divided = SEGMENTER.segment(text, language);
        var entities = ENTITIES.find(divided);
        return TERMS.of(SEGMENTER.segment("", language), divided, entities, FIGURES.find(divided, entities));
    }

    private static Map<String, Float> weights(List<WeightedTerm> terms) {
        var weights = new HashMap<String, Float>();
        terms.forEach(term -> weights.put(term.getTerm(), term.getWeight()));
        return weights;
    }

    private static double cosine(Map<String, Float> one, List<WeightedTerm> other) {
        return other.stream()
                .mapToDouble(term -> term.getWeight() * one.getOrDefault(term.getTerm(), 0f))
                .sum();
    }
}
