package io.bellwether.reader.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.runtime.InvalidSettingsException;
import io.bellwether.runtime.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookConfigTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path folder;

    @Test
    void shouldReadReceivers() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        var settings = Settings.of(Map.of(
                "reader.webhook.ops.url", "https://hooks.example/in",
                "reader.webhook.ops.secret", "${file:" + file + "}",
                "reader.webhook.ops.view", "impact=60&tag=ai&tag=chips",
                "reader.webhook.desk.url", "http://10.0.0.7/x",
                "reader.webhook.desk.local", "true",
                "reader.webhook.desk.secret", "${file:" + file + "}"));

        var configs = WebhookConfig.from(settings);
        settings.validate("reader.");

        assertThat(configs).extracting(WebhookConfig::name).containsExactly("desk", "ops");
        assertThat(configs.get(1).view().tags()).containsExactly("ai", "chips");
        assertThat(configs.get(1).view().floors().impact()).isEqualTo(60);
        assertThat(configs.toString()).doesNotContain(SECRET.substring(6));
    }

    @Test
    void shouldTellAllProblemsTogetherAndNoSecret() {
        var values = new TreeMap<String, String>();
        values.put("reader.webhook.a.url", "http://hooks.example/in");
        values.put("reader.webhook.a.secret", SECRET);
        values.put("reader.webhook.b.secret", "${env:B}");
        values.put("reader.webhook.b.view", "day=2026-01-01");
        values.put("reader.webhook.c.url", "ftp://x");
        values.put("reader.webhook.c.colour", "red");
        values.put("reader.webhook.Not A Name.url", "https://x.example");
        var settings = Settings.load(java.util.Optional.empty(), Map.of("B", "whsec_tooshort=="), values);

        assertThat(WebhookConfig.from(settings)).isEmpty();

        assertThatThrownBy(() -> settings.validate("reader."))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(
                        "a.url",
                        "must be https",
                        "a.secret = (hidden): must come from the environment or a file",
                        "b.secret = (hidden): must be whsec_",
                        "b.url",
                        "is missing",
                        "b.view",
                        "c.url",
                        "c.secret",
                        "c.colour",
                        "Not A Name")
                .hasMessageNotContainingAny(SECRET.substring(6), "tooshort");
    }
}
