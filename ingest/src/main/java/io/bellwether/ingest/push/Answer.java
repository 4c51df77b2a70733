package io.bellwether.ingest.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP answer.
 *
 * @param retryAfterSeconds for the Retry-After header; 0 for none
 */
record Answer(int status, String contentType, String body, int retryAfterSeconds) {

    private static final String JSON = "application/json";

    /** Problem details for HTTP APIs (RFC 9457). */
    private static final String PROBLEM = "application/problem+json";

    static Answer json(int status, ObjectNode body) {
        return new Answer(status, JSON, body.toString(), 0);
    }

    static Answer problem(int status, String title, String detail) {
        return problem(status, title, detail, JsonNodeFactory.instance.objectNode());
    }

    /** A problem with further members. */
    static Answer problem(int status, String title, String detail, ObjectNode members) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.setAll(members);
        return new Answer(status, PROBLEM, body.toString(), 0);
    }

    Answer retryAfter(int seconds) {
        return new Answer(status, contentType, body, seconds);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
