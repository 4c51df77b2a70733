package io.bellwether.analyze.stub;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the stub was asked.
 *
 * @param body the request's JSON
 * @param authorization header of that name
 */
public record StubRequest(JsonNode body, @Nullable String authorization) {

    /** json_schema, json_object, or empty. */
    public String format() {
        return body.path("response_format").path("type").asText("");
    }

    /** What the user's message says. */
    public String material() {
        return message("user");
    }

    /** What the system's message says. */
    public String instructions() {
        return message("system");
    }

    /** Whether the facts are asked for, and not the texts. */
    public boolean asksForFacts() {
        return instructions().contains("name its facts");
    }

    /** Whether the server is only asked how strict it can be. */
    public boolean isProbe() {
        return instructions().startsWith("Greet");
    }

    private String message(String role) {
        for (JsonNode message : body.path("messages")) {
            if (message.path("role").asText().equals(role)) {
                return message.path("content").asText();
            }
        }
        return "";
    }
}
