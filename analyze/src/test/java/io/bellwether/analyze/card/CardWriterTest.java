package io.bellwether.analyze.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.analyze.model.ModelAnswer;
import io.bellwether.news.Bullet;
import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.KeyDataRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardWriterTest {

    private static final Gate GATE = new Gate();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-06T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void shouldWriteFactsOnceAndTextTwice() {
        Card card = write(ScriptedModel.with(ScriptedModel.FACTS, Texts.good()));

        assertThat(card.getOutcomeReason()).isNull();
        assertThat(card.getOutcome()).isEqualTo(CardOutcome.COMPLETE);
        assertThat(card.getEn().getTitle()).isEqualTo("Tessaly raises $450 million at a $2.8 billion valuation");
        assertThat(card.getEn().getKeyData())
                .extracting(KeyDataRow::getFigure)
                .containsExactly("$450 million", "$2.8 billion");
        assertThat(card.getZh().getKeyData()).extracting(KeyDataRow::getFigure).containsExactly("4.5亿美元", "28亿美元");
        assertThat(card.getKeyData()).hasSize(2);
        assertThat(card.getZh().getTldr()).hasSize(3);
        assertThat(card.getEn().getTags()).containsExactly("Robotics", "Warehouses");
        assertThat(card.getZh().getTags()).containsExactly("机器人", "仓储");
    }

    @Test
    void shouldMarkWhatAModelWrote() {
        Card card = write(ScriptedModel.with(ScriptedModel.FACTS, Texts.good()));

        var provenance = card.getProvenance();
        assertThat(provenance.getDigitalSourceType()).endsWith("trainedAlgorithmicMedia");
        assertThat(provenance.getModel()).isEqualTo("stub-1");
        assertThat(provenance.getInputTokens()).isEqualTo(200);
        assertThat(provenance.getCreatedAt()).isEqualTo(CLOCK.instant());
        assertThat(provenance.getVerification().getVerified()).isGreaterThan(20);
        assertThat(card.getEn().getDisclaimer()).isEqualTo(Disclaimer.EN);
        assertThat(card.getZh().getDisclaimer()).isEqualTo(Disclaimer.ZH);
    }

    @Test
    void shouldTellTheModelOnlyWhatItsSentencesCarry() {
        var model = ScriptedModel.with(ScriptedModel.FACTS, Texts.good());

        write(model);

        var texts = model.questions().get(1);
        assertThat(texts.material()).contains("$450 million", "Mina Aldous").doesNotContain("$99 million");
    }

    @Test
    void shouldDropASentenceWithAnInventedFigureAndKeepTheRest() {
        Card card = write(ScriptedModel.with(
                ScriptedModel.FACTS,
                Texts.with((en, zh) -> en.put(
                        "summary",
                        "Tessaly Robotics raised $450 million. It employs 7,000 people. Revenue rose 64%."))));

        assertThat(card.getEn().getSummary()).isEqualTo("Tessaly Robotics raised $450 million. Revenue rose 64%.");
        assertThat(card.getProvenance().getVerification().getRejected()).isEqualTo(1);
    }

    @Test
    void shouldDropAnInventedQuotation() {
        Card card = write(ScriptedModel.with(
                ScriptedModel.FACTS,
                Texts.with((en, zh) -> en.put("conclusion", "\"Robots are the future of us all,\" Aldous said."))));

        assertThat(card.getEn().getConclusion()).isNull();
    }

    @Test
    void shouldTakeTheMarksFromATranslatedQuotation() {
        Card card = write(ScriptedModel.with(
                ScriptedModel.FACTS,
                Texts.with((en, zh) -> zh.put("conclusion", "Mina Aldous 表示“我们不是在造人形机器人，我们是在打造可靠性”。"))));

        assertThat(card.getZh().getConclusion()).contains("我们不是在造人形机器人").doesNotContain("“");
    }

    @Test
    void shouldDropARowThatTheOtherLanguageDenies() {
        Card card = write(ScriptedModel.with(
                ScriptedModel.FACTS,
                Texts.with((en, zh) -> ((ObjectNode) zh.path("keyData").get(0)).put("figure", "28亿美元"))));

        assertThat(card.getEn().getKeyData()).extracting(KeyDataRow::getFigure).containsExactly("$2.8 billion");
        assertThat(card.getZh().getKeyData()).extracting(KeyDataRow::getFigure).containsExactly("28亿美元");
    }

    @Test
    void shouldDropABulletThatRepeatsTheSummary() {
        Card card = write(ScriptedModel.with(
                ScriptedModel.FACTS,
                Texts.with((en, zh) -> ((ArrayNode) en.path("tldr")).set(0, "Revenue rose 64% in 2025."))));

        assertThat(card.getEn().getTldr())
                .extracting(Bullet::getText)
                .containsExactly("Its machines work in 37 warehouses.", "The net loss narrowed to $41 million.");
    }

    @Test
    void shouldNotShowTextInTheWrongLanguage() {
        Card card = write(ScriptedModel.with(
                ScriptedModel.FACTS,
                Texts.with((en, zh) -> zh.put("title", "Tessaly raises $450 million")
                        .put("analysis", "The round values Tessaly at $2.8 billion."))));

        assertThat(card.getZh().getTitle()).isNull();
        assertThat(card.getZh().getAnalysis()).isNull();
        assertThat(card.getOutcome()).isEqualTo(CardOutcome.PARTIAL);
        assertThat(card.getOutcomeReason()).contains("zh");
    }

    @Test
    void shouldRefuseACardOfInventions() {
        Card card = write(ScriptedModel.with(
                ScriptedModel.FACTS,
                Texts.good()
                        .replace("450", "460")
                        .replace("4.5亿", "4.6亿")
                        .replace("2.8", "3.8")
                        .replace("28亿", "38亿")
                        .replace("Northgate", "Southgate")));

        assertThat(card.getOutcome()).isEqualTo(CardOutcome.REFUSED_BY_GATE);
        assertThat(card.getEn()).isNull();
        assertThat(card.getProvenance().getVerification().getRejected()).isGreaterThan(5);
    }

    @Test
    void shouldAskOnceMoreForAnInvalidAnswer() {
        var asked = new AtomicInteger();
        var model = new ScriptedModel(question -> {
            boolean facts = question.schemaName().equals("facts");
            if (facts && asked.getAndIncrement() == 0) {
                return ScriptedModel.finished("{\"facts\": [], \"quotes\": [], \"more\": 1}");
            }
            return ScriptedModel.finished(facts ? ScriptedModel.FACTS : "```json\n" + Texts.good() + "```");
        });

        assertThat(write(model).getOutcome()).isEqualTo(CardOutcome.COMPLETE);
        assertThat(model.questions()).hasSize(3);
    }

    @Test
    void shouldFailWithItsReason() {
        var cut = write(new ScriptedModel(question -> new ModelAnswer.Truncated(100, 4_000)));
        var down = write(new ScriptedModel(question -> new ModelAnswer.Failed("503 from the server")));
        var wrong = write(ScriptedModel.with(ScriptedModel.FACTS, "{\"en\": null}"));

        assertThat(cut.getOutcome()).isEqualTo(CardOutcome.FAILED);
        assertThat(cut.getOutcomeReason()).isEqualTo("facts: the answer was cut off");
        assertThat(cut.getProvenance().getOutputTokens()).isEqualTo(8_000);
        assertThat(down.getOutcomeReason()).isEqualTo("facts: 503 from the server");
        assertThat(wrong.getOutcomeReason()).isEqualTo("texts: the answer does not follow the schema");
    }

    @Test
    void shouldMoveAScoreByAtMostFifteenPoints() {
        Card card = write(ScriptedModel.with(ScriptedModel.FACTS, Texts.moving("impact", 80)));

        assertThat(card.getAdjustments()).singleElement().satisfies(adjustment -> {
            assertThat(adjustment.getPoints()).isEqualTo(15);
            assertThat(adjustment.getReasonZh()).contains("4.5亿美元");
        });
    }

    @ParameterizedTest
    @CsvSource({"fame, 5", "hot, 5", "impact, 0.001"})
    void shouldMoveNothingElse(String score, double points) {
        assertThat(write(ScriptedModel.with(ScriptedModel.FACTS, Texts.moving(score, points)))
                        .getAdjustments())
                .isEmpty();
    }

    private static Card write(ScriptedModel model) {
        return new CardWriter(GATE, model, CardLimits.defaults(), CLOCK).write(Articles.tessaly(), "key");
    }
}
