package io.bellwether.analyze.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.models.chat.completions.ChatCompletion;
import io.bellwether.analyze.model.CallFailedException;
import io.bellwether.analyze.model.CallFailedException.Fault;
import io.bellwether.analyze.model.ModelQuestion;
import java.util.function.BiFunction;

/**
 * Finds out how a server can be held to JSON: it is asked for a greeting in a word, and only a server that enforces the output
 * answers with an object. One that knows a mode and does not keep to it is not better than one that refuses it.
 */
final class OutputProbe {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["greeting"],
             "properties": {"greeting": {"type": "string"}}}""";

    private final OutputMode best;
    private final BiFunction<ModelQuestion, OutputMode, ChatCompletion> server;

    OutputProbe(OutputMode best, BiFunction<ModelQuestion, OutputMode, ChatCompletion> server) {
        this.best = best;
        this.server = server;
    }

    OutputMode find() {
        for (OutputMode mode : best.andBelow()) {
            if (mode == OutputMode.PLAIN || keeps(mode)) {
                return mode;
            }
        }
        return OutputMode.PLAIN;
    }

    private boolean keeps(OutputMode mode) {
        // Servers refuse to write JSON where no word of the question speaks of it.
        String instructions = mode == OutputMode.JSON_SCHEMA ? "Greet in one word." : "Greet in one word, as JSON.";
        try {
            var completion = server.apply(new ModelQuestion(instructions, "Hello.", "greeting", SCHEMA), mode);
            return completion.choices().stream()
                    .findFirst()
                    .flatMap(choice -> choice.message().content())
                    .map(text -> isKept(text, mode))
                    .orElse(false);
        } catch (CallFailedException e) {
            if (e.fault() == Fault.REJECTED) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isKept(String text, OutputMode mode) {
        try {
            var answer = JSON.readTree(text);
            boolean isObject = answer != null && answer.isObject();
            return isObject && (mode == OutputMode.JSON_OBJECT || (answer.size() == 1 && answer.has("greeting")));
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
