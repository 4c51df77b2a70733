package io.bellwether.analyze.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.bellwether.analyze.model.ModelQuestion;
import java.util.Map;
import java.util.TreeMap;

/** A question in the protocol's words: temperature 0, no tools, a bounded answer. */
final class ChatRequest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServerConfig config;

    ChatRequest(ServerConfig config) {
        this.config = config;
    }

    ChatCompletionCreateParams of(ModelQuestion question, OutputMode mode) {
        var params = ChatCompletionCreateParams.builder()
                .model(config.model())
                .temperature(0.0)
                .addSystemMessage(instructions(question, mode))
                .addUserMessage(question.material())
                .putAdditionalBodyProperty(config.preset().limitParameter(), JsonValue.from(config.outputTokens()));
        switch (mode) {
            case JSON_SCHEMA -> params.responseFormat(schema(question));
            case JSON_OBJECT ->
                params.responseFormat(ResponseFormatJsonObject.builder().build());
            case PLAIN -> {
                // The instructions say it.
            }
        }
        return params.build();
    }

    private static String instructions(ModelQuestion question, OutputMode mode) {
        return mode == OutputMode.JSON_SCHEMA
                ? question.instructions()
                : question.instructions() + "\nThe JSON schema of the answer:\n" + question.schema();
    }

    private static ResponseFormatJsonSchema schema(ModelQuestion question) {
        var properties = new TreeMap<String, JsonValue>();
        read(question.schema()).forEach((name, value) -> properties.put(name, JsonValue.from(value)));
        return ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name(question.schemaName())
                        .strict(true)
                        .schema(ResponseFormatJsonSchema.JsonSchema.Schema.builder()
                                .putAllAdditionalProperties(properties)
                                .build())
                        .build())
                .build();
    }

    private static Map<String, Object> read(String schema) {
        try {
            return JSON.readValue(schema, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema of ours is not JSON", e);
        }
    }
}
