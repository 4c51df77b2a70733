package io.bellwether.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import io.bellwether.news.Span;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final EntityFinder FINDER = new EntityFinder();

    @ParameterizedTest
    @CsvSource({
        "en, OpenAI opened an office in Shanghai., openai shanghai",
        "en, Researchers at Fudan University met the European Commission in Brussels., fudan european-commission brussels",
        "en, The EU AI Act binds Google DeepMind and the U.S. alike., eu-ai-act google-deepmind us",
        "zh, 复旦大学与深度求索在上海签约。, fudan deepseek shanghai",
        "zh, 英伟达和台积电在美国建厂。, nvidia tsmc us",
        "zh, 欧盟人工智能法案影响OpenAI。, eu-ai-act openai",
        "zh, 中美双方会谈，俄方派团访华。, china us russia",
        "zh, 提高通关效率，集中美食摊位。, ''",
        "zh, 代表团抵达洛杉矶市后前往广东省。, los-angeles guangdong",
        "zh, OpenAI首席执行官山姆·奥特曼抵达东京。, openai sam-altman tokyo",
        "zh, 歐盟委員會與中國人民銀行在蘇黎世會談。, european-commission pboc zurich",
        "zh, 推特公司迁往洛杉矶市。, twitter los-angeles",
        "zh, 中加关系改善，中葡两国签约。, china canada portugal",
        "zh, 其中国有企业三家，伊斯兰国家十个。, ''",
    })
    void shouldNameKnownEntitiesInBothLanguages(String language, String text, String ids) {
        List<Entity> entities = find(text, language);

        assertThat(entities.stream().map(Entity::getCanonicalId).filter(id -> id != null))
                .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
        assertThat(entities)
                .filteredOn(entity -> entity.getCanonicalId() != null)
                .allSatisfy(entity -> {
                    assertThat(entity.getEn()).isNotBlank();
                    assertThat(entity.getZh()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'The plan came from Northwind Robotics Inc on Monday.', Northwind Robotics Inc, ORGANISATION",
        "en, 'Later Mara Quillfeather said the tests went well.', Mara Quillfeather, PERSON",
        "en, 'They met Dr Orla Venn in town.', Orla Venn, PERSON",
        "en, 'She read the Clean Harbours Act twice.', Clean Harbours Act, LAW",
        "en, 'They drove to Larkspur County at night.', Larkspur County, PLACE",
        "en, 'Quillmere’s revenue rose by a fifth.', Quillmere, OTHER",
        "en, 'Quillmere-5 passed the test at once.', Quillmere-5, PRODUCT",
        "en, 'PORT ANSELM - After four hours the council voted.', PORT ANSELM, PLACE",
        "en, 'QUILLMERE — The council voted after four hours.', QUILLMERE, PLACE",
        "zh, 会上，创始人王晓明表示产品已经上线。, 王晓明, PERSON",
        "zh, 这笔投资来自北辰星科技。, 北辰星科技, ORGANISATION",
        "zh, 俄罗斯外交部发表声明。, 俄罗斯外交部, ORGANISATION",
        "zh, 州长威尔逊在宴会上致辞。, 威尔逊, PERSON",
        "zh, 记者陈特安、何洪泽报道。, 何洪泽, PERSON",
        "zh, 作家阿尔瓦·林德贝格出席。, 阿尔瓦·林德贝格, PERSON",
        "zh, 江主席会见了来宾。, 江, PERSON",
        "zh, 多年以后，王文涛回到故乡。, 王文涛, PERSON",
        "zh, 总统塞格里略和夫人到场。, 塞格里略, PERSON",
        "zh, 他在霍尔维克市住了三年。, 霍尔维克市, PLACE",
        "zh, 飞机降落在昆明国际机场。, 昆明国际机场, PLACE",
        "zh, 上海地铁今天照常运行。, 上海地铁, PLACE",
        "zh, 村民来自柳溪镇。, 柳溪镇, PLACE",
        "zh, 消息来自江苏省苏州市人民法院。, 苏州市人民法院, ORGANISATION",
        "zh, 全国青年创业基金会成立。, 全国青年创业基金会, ORGANISATION",
        "zh, 中宣部办公厅发出通知。, 中宣部办公厅, ORGANISATION",
    })
    void shouldSpotUnknownNames(String language, String text, String name, EntityType type) {
        assertThat(find(text, language)).anySatisfy(entity -> {
            assertThat(entity.getName()).isEqualTo(name);
            assertThat(entity.getType()).isEqualTo(type);
            assertThat(entity.getCanonicalId()).isNull();
        });
    }

    @Test
    void shouldPutAnAcronymWithItsName() {
        String text = "The Artificial Harvest Office (AHO) met. Later the AHO left with Mara Venn. Venn said no.";

        List<Entity> entities = find(text, "en");

        assertThat(entities).anySatisfy(entity -> {
            assertThat(entity.getName()).isEqualTo("Artificial Harvest Office");
            assertThat(entity.getMentions()).hasSize(3);
        });
    }

    @Test
    void shouldFindANameAgainWhereNothingElseTells() {
        List<Entity> entities = find("创始人王晓明表示满意。会后，王晓明先行离场。", "zh");

        assertThat(entities).hasSize(1);
        assertThat(entities.get(0).getMentions()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"文章强调创新，安排表示衷心感谢。", "会上高兴地说起三十万人的工作。", "座谈会开完了，大家都满意。"})
    void shouldNotTakeOrdinaryChineseWordsForNames(String text) {
        assertThat(find(text, "zh")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORT ANSELM - After four hours the council voted to stop approving data centers.",
                "PORT ANSELM \u2014 After four hours the council voted to stop approving data centers.",
                "The notice said: After four hours the council voted to stop approving data centers."
            })
    void shouldNotTakeAnOpeningWordForAName(String text) {
        assertThat(find(text, "en")).extracting(Entity::getName).doesNotContain("After");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It's late, and today's list is long.",
                "Tomorrow's weather will be like Monday's.",
                "Everyone's tests went well.",
                "Mid-2024 was warm and dry.",
                "It closed its Series B round early.",
                "They had a Plan B for the winter."
            })
    void shouldNotTakeCommonWordsForNames(String text) {
        assertThat(find(text, "en")).isEmpty();
    }

    @Test
    void shouldNotSeeNamesInsideWordsNorInLowerCase() {
        assertThat(find("They used to intel their metal in the usual way.", "en"))
                .isEmpty();
    }

    @Test
    void shouldLetTheUsersTableWin() {
        var finder = new EntityFinder(
                List.of(new StringReader("# mine\nacme\tORGANISATION\tAcme Widgets\t顶点器件\tOpenAI|AcmeW\n")));

        List<Entity> entities = finder.find(SEGMENTER.segment("AcmeW met OpenAI.", "en"));

        assertThat(entities).hasSize(1);
        assertThat(entities.get(0).getCanonicalId()).isEqualTo("acme");
        assertThat(entities.get(0).getMentions()).hasSize(2);
    }

    @Test
    void shouldRejectAMalformedTable() {
        assertThatThrownBy(() -> new EntityFinder(List.of(new StringReader("only\tPERSON\n"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void shouldPointIntoTheText(@ForAll String text) {
        for (Entity entity : find(text, "zh")) {
            for (Span span : entity.getMentions()) {
                assertThat(span.getStart()).isBetween(0, span.getEnd() - 1);
                assertThat(span.getEnd()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Aa ", "大学", "王", "·", "\uD800", "阿·", "US "})
    void shouldStayLinearOnHostileText(String piece) {
        String text = piece.repeat(500_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(text, "zh"));
    }

    private static List<Entity> find(String text, String language) {
        return FINDER.find(SEGMENTER.segment(text, language));
    }
}
