package io.bellwether.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The council approved the new budget on Tuesday after a long debate.",
                "en|Chip maker raises its forecast",
                "de|Der Stadtrat hat am Dienstag den neuen Haushalt beschlossen.",
                "fr|Le conseil municipal a approuvé le nouveau budget mardi.",
                "es|La inteligencia artificial cambia el trabajo de los periodistas.",
                "pt|A câmara municipal aprovou na terça-feira o novo orçamento.",
                "it|Il consiglio comunale ha approvato martedì il nuovo bilancio.",
                "nl|De gemeenteraad heeft dinsdag de nieuwe begroting goedgekeurd.",
                "sv|Kommunfullmäktige godkände den nya budgeten på tisdagen.",
                "nb|Bystyret vedtok det nye budsjettet på tirsdag etter en lang debatt.",
                "da|Byrådet vedtog tirsdag det nye budget efter en lang debat.",
                "pl|Rada miasta przyjęła we wtorek nowy budżet.",
                "cs|Městská rada v úterý schválila nový rozpočet.",
                "sk|Mestská rada v utorok schválila nový rozpočet.",
                "tr|Belediye meclisi salı günü yeni bütçeyi onayladı.",
                "vi|Hội đồng thành phố đã thông qua ngân sách mới vào thứ Ba.",
                "id|Dewan kota menyetujui anggaran baru pada hari Selasa.",
                "om|Manni marii magaalaa baajata haaraa waggaa kanaa kaleessa raggaasise.",
                "ru|Городской совет утвердил новый бюджет во вторник.",
                "uk|Міська рада затвердила новий бюджет у вівторок після обговорення.",
                "bg|Общинският съвет прие новия бюджет във вторник.",
                "ar|وافق مجلس المدينة على الميزانية الجديدة يوم الثلاثاء",
                "fa|شورای شهر روز سه‌شنبه بودجه جدید را تصویب کرد.",
                "ur|سٹی کونسل نے منگل کو نئے بجٹ کی منظوری دے دی۔",
                "hi|नगर परिषद ने मंगलवार को नए बजट को मंज़ूरी दी।",
                "mr|नगर परिषदेने मंगळवारी नवीन अर्थसंकल्पाला मंजुरी दिली.",
                "am|የከተማው ምክር ቤት አዲሱን በጀት ማክሰኞ ዕለት አጽድቋል።",
                "ti|ባይቶ እታ ከተማ ንሓድሽ ባጀት ናይዚ ዓመት ኣብ ሰሉስ ኣጽዲቑዎ።",
                "zh|市议会周二批准了新的预算。",
                "zh|市議會週二批准了新的預算。",
                "ja|市議会は火曜日に新しい予算を承認した。",
                "ja|駅前広場の工事、来年に延期",
                "ko|시의회는 화요일 새 예산을 승인했다.",
                "th|สภาเมืองอนุมัติงบประมาณใหม่เมื่อวันอังคาร",
                "el|Το δημοτικό συμβούλιο ενέκρινε τον νέο προϋπολογισμό."
            })
    void shouldTellTheLanguage(String code, String text) {
        assertThat(DETECTOR.detect(text).getCode()).isEqualTo(code);
        assertThat(DETECTOR.detect(text).getConfidence()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lukashenko meets Orban and Vucic in Belgrade",
                "Why Müller left Bayern for Vancouver",
                "Tesla shares fall as Musk feuds with Altman",
                "What Xi Jinping (习近平) told the party congress",
                "Anthropic, OpenAI and DeepSeek race for chips"
            })
    void shouldTakeAnEnglishHeadlineWithForeignNamesForEnglish(String title) {
        assertThat(DETECTOR.detect(title).getCode()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"某公司发布GPT-5大模型", "OpenAI发布ChatGPT Enterprise", "iPhone降价", "Dell Mini双microSD槽拆解"})
    void shouldTakeAChineseHeadlineWithLatinNamesForChinese(String title) {
        assertThat(DETECTOR.detect(title).getCode()).isEqualTo("zh");
    }

    @ParameterizedTest
    @CsvSource({"''", "OK", "12345", "!?!?", "Zyx 9"})
    void shouldNotGuessFromTooLittle(String text) {
        assertThat(DETECTOR.detect(text).getCode()).isEqualTo("und");
    }

    @Test
    void shouldBeSurerOfALongerText() {
        double ofWord = DETECTOR.detect("president").getConfidence();
        double ofSentence = DETECTOR.detect("The president signed the bill on Friday evening.")
                .getConfidence();

        assertThat(ofWord).isLessThan(0.95);
        assertThat(ofSentence).isGreaterThan(0.99);
    }

    @Test
    void shouldReadABoundedPartOfTheText() {
        var english = "The council approved the new budget on Tuesday. ".repeat(100_000);

        assertThat(DETECTOR.detect(english + "Совет утвердил бюджет. ".repeat(1_000_000)))
                .isEqualTo(DETECTOR.detect(english));
    }

    @Test
    void shouldTakeLettersWithLooseAccentsForWhole() {
        var loose = "Le pre\u0301sident a e\u0301te\u0301 re\u0301e\u0301lu dimanche";

        assertThat(DETECTOR.detect(loose)).isEqualTo(DETECTOR.detect("Le président a été réélu dimanche"));
    }

    @Property(tries = 300)
    void shouldAnswerAnything(@ForAll String text) {
        var guess = DETECTOR.detect(text);

        assertThat(guess.getCode()).matches("[a-z]{2}|und");
        assertThat(guess.getConfidence()).isBetween(0.0, 1.0);
        assertThat(DETECTOR.detect(text)).isEqualTo(guess);
    }
}
