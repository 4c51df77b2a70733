package io.bellwether.analyze.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.analyze.model.openai.OutputMode;
import io.bellwether.analyze.model.openai.Preset;
import io.bellwether.runtime.InvalidSettingsException;
import io.bellwether.runtime.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnalyzeConfigTest {

    @Test
    void shouldAskForAModelAndNothingElse() {
        var config = read(Map.of("analyze.model.name", "qwen3:14b"));

        assertThat(config.server().preset()).isEqualTo(Preset.OLLAMA);
        assertThat(config.server().url()).isEqualTo(URI.create("http://localhost:11434/v1"));
        assertThat(config.server().local()).isTrue();
        assertThat(config.server().output()).isNull();
        assertThat(config.policy().selection().languages()).containsExactly("en", "zh");
        assertThat(config.budget().tokens()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void shouldKnowEveryPresetByName(Preset preset) {
        var config = read(Map.of(
                "analyze.model.name", "m", "analyze.model.preset", preset.key(), "analyze.model.key", "sk-secret"));

        assertThat(config.server().url()).isEqualTo(URI.create(preset.url()));
        assertThat(config.server().local()).isEqualTo(preset.isLocal());
    }

    @Test
    void shouldTellAllProblemsAtOnceAndNotTheKey() {
        assertThatThrownBy(() -> read(Map.of(
                        "analyze.model.preset", "frobnicate",
                        "analyze.model.url", "http://models.example.org/v1",
                        "analyze.model.local", "false",
                        "analyze.model.key", "sk-secret",
                        "analyze.model.keyy", "sk-secret",
                        "analyze.budget.money", "5",
                        "analyze.min.overall", "101",
                        "analyze.typo", "1")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(
                        "analyze.model.preset",
                        "analyze.model.url",
                        "must be https",
                        "analyze.model.name",
                        "analyze.budget.money",
                        "analyze.price.input",
                        "analyze.min.overall",
                        "analyze.typo")
                .hasMessageNotContaining("sk-secret");
    }

    @Test
    void shouldAskForAKeyWhereTheServerWill() {
        assertThatThrownBy(() -> read(Map.of("analyze.model.name", "m", "analyze.model.preset", "openai")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("analyze.model.key");
    }

    @Test
    void shouldTakeAddressModeAndPrices() {
        var values = new HashMap<String, String>();
        values.put("analyze.model.preset", "openai");
        values.put("analyze.model.name", "m");
        values.put("analyze.model.url", "https://gateway.example.org/openai/v1");
        values.put("analyze.model.output", "json_object");
        values.put("analyze.price.input", "2.5");
        values.put("analyze.price.output", "10");
        values.put("analyze.budget.money", "1.5");
        values.put("analyze.languages", "all");

        var config = read(values);

        assertThat(config.server().output()).isEqualTo(OutputMode.JSON_OBJECT);
        assertThat(config.budget().micros()).isEqualTo(1_500_000);
        assertThat(config.prices().micros(1_000, 100)).isEqualTo(3_500);
        assertThat(config.policy().selection().languages()).isEmpty();
    }

    private static AnalyzeConfig read(Map<String, String> values) {
        var settings = Settings.of(values);
        var config = AnalyzeConfig.from(settings);
        settings.validate("analyze.");
        return config;
    }
}
