package io.bellwether.analyze.model.openai;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Known servers, by name: where they are, and the strictest output that their documents promise. What a server really does is found by
 * asking it.
 */
public enum Preset {
    OPENAI("https://api.openai.com/v1", false, OutputMode.JSON_SCHEMA),
    OLLAMA("http://localhost:11434/v1", true, OutputMode.JSON_SCHEMA),
    VLLM("http://localhost:8000/v1", true, OutputMode.JSON_SCHEMA),
    LLAMACPP("http://localhost:8080/v1", true, OutputMode.JSON_SCHEMA),
    DEEPSEEK("https://api.deepseek.com/v1", false, OutputMode.JSON_OBJECT),
    QWEN("https://dashscope.aliyuncs.com/compatible-mode/v1", false, OutputMode.JSON_OBJECT),
    GEMINI("https://generativelanguage.googleapis.com/v1beta/openai", false, OutputMode.JSON_SCHEMA),
    ANTHROPIC("https://api.anthropic.com/v1", false, OutputMode.PLAIN);

    private final String url;
    private final boolean local;
    private final OutputMode best;

    Preset(String url, boolean local, OutputMode best) {
        this.url = url;
        this.local = local;
        this.best = best;
    }

    /** Base URL of the protocol. */
    public String url() {
        return url;
    }

    /** Whether it is usually on this machine or in this network: private addresses and plain HTTP are in order then. */
    public boolean isLocal() {
        return local;
    }

    /** The strictest output to try. */
    public OutputMode best() {
        return best;
    }

    /** OpenAI's newer models refuse the older name of this parameter, and few others know the newer one. */
    String limitParameter() {
        return this == OPENAI ? "max_completion_tokens" : "max_tokens";
    }

    /** As in the settings: {@code ollama}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException when there is no such preset
     */
    public static Preset of(String key) {
        return Arrays.stream(values())
                .filter(preset -> preset.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Preset::key).collect(Collectors.joining(", "))));
    }
}
