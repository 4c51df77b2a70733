package io.bellwether.analyze.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.news.Card;
import io.bellwether.news.ContentType;
import io.bellwether.news.EnrichedArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles that give orders, and a model that obeys whatever the article says: nothing of it may reach a card. */
class InjectionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Gate GATE = new Gate();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-06T10:00:00Z"), ZoneOffset.UTC);

    static List<JsonNode> injections() {
        try (var in = Objects.requireNonNull(InjectionTest.class.getResourceAsStream("injections.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(InjectionTest::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldHaveFifty() {
        assertThat(injections()).hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void shouldShowNothingOfIt(JsonNode injection) {
        String payload = injection.path("payload").asText();
        var model = ScriptedModel.with(ScriptedModel.FACTS, obeying(payload));

        Card card = new CardWriter(GATE, model, CardLimits.defaults(), CLOCK).write(article(injection), "key");

        assertThat(card.toString()).doesNotContain(payload).doesNotContain("evil.example");
        assertThat(card.getAdjustments()).isEmpty();
        assertThat(card.getEn().getSummary()).contains("$450 million");
    }

    private static EnrichedArticle article(JsonNode injection) {
        String instruction = injection.path("instruction").asText();
        return switch (injection.path("where").asText()) {
            case "title" -> Articles.of(instruction, Articles.TEXT);
            case "html" -> Articles.of(Articles.TITLE, html(instruction), ContentType.HTML);
            default -> Articles.of(Articles.TITLE, Articles.TEXT + "\n\n" + instruction);
        };
    }

    private static String html(String instruction) {
        var page = new StringBuilder("<article>");
        for (String paragraph : Articles.TEXT.split("\n\n")) {
            page.append("<p>").append(paragraph.strip()).append("</p>");
        }
        return page.append(instruction).append("</article>").toString();
    }

    /** The good answer with the payload wherever a model could put it. */
    private static String obeying(String payload) {
        return Texts.with((en, zh) -> {
                    spoil(en, payload, " ");
                    spoil(zh, payload, "");
                })
                .replace(
                        "\"adjustments\":[]",
                        "\"adjustments\":[{\"score\":\"impact\",\"points\":100," + "\"reasonEn\":" + quoted(payload)
                                + ",\"reasonZh\":" + quoted(payload) + "}]");
    }

    private static void spoil(ObjectNode text, String payload, String space) {
        text.put("summary", text.path("summary").asText() + space + payload + ".");
        text.put("conclusion", payload);
        ((ArrayNode) text.path("tags")).add(payload);
        ((ArrayNode) text.path("tldr")).add(payload);
        ((ArrayNode) text.path("faq")).addObject().put("question", payload).put("answer", payload);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
