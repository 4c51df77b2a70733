package io.bellwether.analyze.card;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Reads a model's answer by its schema: nothing missing, nothing null, nothing more, nothing converted, no second value. */
final class StrictJson {

    private static final int LONGEST = 400_000;
    private static final int LONGEST_STRING = 20_000;
    private static final int DEEPEST = 12;
    private static final String FENCE = "```";

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** The answer; empty when the text is not one. */
    <T> Optional<T> read(String text, Class<T> type) {
        String json = withoutFence(text.strip());
        if (json.isEmpty() || json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(mapper.readValue(json, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Servers without structured output put the object between the marks of a code block. */
    private static String withoutFence(String text) {
        if (!text.startsWith(FENCE) || !text.endsWith(FENCE) || text.indexOf('\n') < 0) {
            return text;
        }
        return text.substring(text.indexOf('\n') + 1, text.length() - FENCE.length());
    }
}
