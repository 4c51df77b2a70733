package io.bellwether.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.Tag;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {

    private static final Tagger TAGGER = new Tagger();

    @ParameterizedTest
    @CsvSource({
        "en, Chipmaker doubles wafer output, The semiconductor foundry adds a lithography line., tech.chips",
        "en, New open-source model tops leaderboard, The large language model is free on Hugging Face., ai.models",
        "en, Humanoid robots learn to fold shirts, The robotics firm trained them at home., tech.robotics",
        "en, Lawmakers pass AI Act, The AI regulation covers general-purpose AI., ai.policy",
        "zh, 新一代大模型发布, 该大语言模型参数规模翻倍。, ai.models",
        "zh, 自动驾驶出租车上路, 无人驾驶车队在城区测试激光雷达。, tech.autonomous",
        "zh, 央行宣布降息, 货币政策转向，利率下调。, business.centralbanks",
        "zh, 高考成绩公布, 多地公布录取分数线。, education.exams",
    })
    void shouldTagTheSubjectFirst(String language, String title, String text, String id) {
        List<Tag> tags = TAGGER.tag(title, text, language, List.of());

        assertThat(tags).extracting(Tag::getId).contains(id);
        assertThat(tags).allSatisfy(tag -> {
            assertThat(tag.getConfidence()).isBetween(0.0, 1.0);
            assertThat(tag.getEvidence()).isNotEmpty().hasSizeLessThanOrEqualTo(8);
            assertThat(tag.getEn()).isNotBlank();
            assertThat(tag.getZh()).isNotBlank();
        });
    }

    @Test
    void shouldBeSurerOfATermInTheTitle() {
        double inText = confidence(TAGGER.tag("News", "A wafer and a semiconductor.", "en", List.of()));
        double inTitle = confidence(TAGGER.tag("A wafer and a semiconductor", "News.", "en", List.of()));

        assertThat(inTitle).isGreaterThan(inText);
    }

    @Test
    void shouldUseTheSourcesOwnTags() {
        assertThat(TAGGER.tag("", "", "en", List.of("Quantum computing")))
                .extracting(Tag::getId)
                .containsExactly("tech.quantum");
    }

    @Test
    void shouldSayNothingOfATextWithoutSubject() {
        assertThat(TAGGER.tag("Hello", "It was a fine thing.", "en", List.of())).isEmpty();
    }

    @Test
    void shouldHoldATaxonomyOfUniqueSubjects() {
        var taxonomy = new Taxonomy();
        var ids = new HashSet<String>();

        assertThat(taxonomy.subjects()).hasSizeGreaterThanOrEqualTo(120).allSatisfy(subject -> {
            assertThat(ids.add(subject.id())).as(subject.id()).isTrue();
            assertThat(subject.iptc()).matches("|\\d{8}");
        });
        assertThat(TAGGER.taxonomyVersion()).isNotBlank();
    }

    @Property
    void shouldNeverThrow(@ForAll String title, @ForAll String text) {
        assertThat(TAGGER.tag(title, text, "zh", List.of(title))).hasSizeLessThanOrEqualTo(Tagger.MOST_TAGS);
    }

    @Test
    void shouldStayLinearOnHostileText() {
        String text = "AI ".repeat(300_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> TAGGER.tag("", text, "en", List.of()));
    }

    private static double confidence(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.getId().equals("tech.chips"))
                .findFirst()
                .orElseThrow()
                .getConfidence();
    }
}
