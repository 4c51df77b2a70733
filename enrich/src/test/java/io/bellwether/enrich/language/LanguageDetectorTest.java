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
                "ru|Городской совет утвердил новый бюджет во вторник.",
                "uk|Міська рада затвердила новий бюджет у вівторок після обговорення.",
                "ar|وافق مجلس المدينة على الميزانية الجديدة يوم الثلاثاء",
                "zh|市议会周二批准了新的预算。",
                "zh|某公司发布GPT-5大模型",
                "zh|市議會週二批准了新的預算。",
                "ja|市議会は火曜日に新しい予算を承認した。",
                "ko|시의회는 화요일 새 예산을 승인했다.",
                "th|สภาเมืองอนุมัติงบประมาณใหม่เมื่อวันอังคาร",
                "el|Το δημοτικό συμβούλιο ενέκρινε τον νέο προϋπολογισμό."
            })
    void shouldTellTheLanguage(String code, String text) {
        assertThat(DETECTOR.detect(text).getCode()).isEqualTo(code);
        assertThat(DETECTOR.detect(text).getConfidence()).isBetween(0.3, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"''", "OK", "12345", "!?!?", "Zyx 9"})
    void shouldNotGuessFromTooLittle(String text) {
        assertThat(DETECTOR.detect(text).getCode()).isEqualTo("und");
    }

    @Test
    void shouldReadABoundedPartOfTheText() {
        var text = "The council approved the new budget on Tuesday. ".repeat(100_000);

        assertThat(LetterSample.of(text).text().length()).isLessThan(330);
        assertThat(DETECTOR.detect(text).getCode()).isEqualTo("en");
    }

    @Property(tries = 300)
    void shouldAnswerAnything(@ForAll String text) {
        var guess = DETECTOR.detect(text);

        assertThat(guess.getCode()).matches("[a-z]{2}|und");
        assertThat(guess.getConfidence()).isBetween(0.0, 1.0);
        assertThat(DETECTOR.detect(text)).isEqualTo(guess);
    }
}
